package cms

import "encoding/asn1"

// object identifies a type or algorithm; the functions below stand in for constants, which Go has not for slices.
type object = asn1.ObjectIdentifier

func idData() object       { return object{1, 2, 840, 113549, 1, 7, 1} }
func idSignedData() object { return object{1, 2, 840, 113549, 1, 7, 2} }
func idTSTInfo() object    { return object{1, 2, 840, 113549, 1, 9, 16, 1, 4} }

func idContentType() object        { return object{1, 2, 840, 113549, 1, 9, 3} }
func idMessageDigest() object      { return object{1, 2, 840, 113549, 1, 9, 4} }
func idSigningTime() object        { return object{1, 2, 840, 113549, 1, 9, 5} }
func idSigningCertificate() object { return object{1, 2, 840, 113549, 1, 9, 16, 2, 12} }
func idTimeStampToken() object     { return object{1, 2, 840, 113549, 1, 9, 16, 2, 14} }

func idSigningCertificateV2() object { return object{1, 2, 840, 113549, 1, 9, 16, 2, 47} }

func idSHA256() object { return object{2, 16, 840, 1, 101, 3, 4, 2, 1} }
func idSHA384() object { return object{2, 16, 840, 1, 101, 3, 4, 2, 2} }
func idSHA512() object { return object{2, 16, 840, 1, 101, 3, 4, 2, 3} }

func idRSA() object       { return object{1, 2, 840, 113549, 1, 1, 1} }
func idMGF1() object      { return object{1, 2, 840, 113549, 1, 1, 8} }
func idRSAPSS() object    { return object{1, 2, 840, 113549, 1, 1, 10} }
func idRSASHA256() object { return object{1, 2, 840, 113549, 1, 1, 11} }
func idRSASHA384() object { return object{1, 2, 840, 113549, 1, 1, 12} }
func idRSASHA512() object { return object{1, 2, 840, 113549, 1, 1, 13} }
func idECDSA256() object  { return object{1, 2, 840, 10045, 4, 3, 2} }
func idECDSA384() object  { return object{1, 2, 840, 10045, 4, 3, 3} }
func idECDSA512() object  { return object{1, 2, 840, 10045, 4, 3, 4} }
func idExtKeyUse() object { return object{2, 5, 29, 37} }
