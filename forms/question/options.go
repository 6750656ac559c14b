package question

// The options that code outside the table speaks of, and the limits of texts.
const (
	AtPreservation = "at-preservation" // end of a period: what exists when the data is preserved
	AtExecution    = "at-execution"    // end of a period: what exists when the request is executed

	StatusNew               = "new"
	StatusExtension         = "extension"
	StatusAfterPreservation = "follow-up-preservation"
	StatusAfterAssistance   = "follow-up-assistance"
	Known                   = "yes" // the custodian
	NotKnown                = "no"
	ChooseAskFirst          = "ask-first"
	ChooseProceed           = "proceed"
	ChooseWithdraw          = "withdraw"
	MaximumFreeText         = 20000 // characters that a free text may hold
	MaximumShortText        = 500   // characters that a short text may hold
)
