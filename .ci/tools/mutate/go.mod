module rogatory/mutate

go 1.26.0
