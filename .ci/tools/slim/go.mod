module rogatory/slim

go 1.26.0
