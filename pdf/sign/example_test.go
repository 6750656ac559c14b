package sign_test

import (
	"fmt"
	"os"
	"time"

	"rogatory/pdf/sign"
)

// This is the whole way from two files to a third.
func Example() {
	certificate, err := os.ReadFile("prosecutor.p12")
	if err != nil {
		fmt.Println(err)
		return
	}
	credential, err := sign.LoadPKCS12(certificate, "the password")
	if err != nil {
		fmt.Println(err)
		return
	}
	pdf, err := os.ReadFile("request.pdf")
	if err != nil {
		fmt.Println(err)
		return
	}
	signed, err := sign.Sign(pdf, credential, sign.Options{Time: time.Now(), Location: "Paris"})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := os.WriteFile("request-signed.pdf", signed, 0o600); err != nil {
		fmt.Println(err)
	}
}
