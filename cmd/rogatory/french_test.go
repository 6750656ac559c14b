//go:build window

package main

import (
	"os"
	"testing"
	"time"

	"rogatory/storage"
)

// frenchAnswers are what is typed for a request for stored data, by the title of the page.
func frenchAnswers(d *testDesk) map[string]func() {
	text := func(words string) func() { return func() { d.write(words) } }
	first := func() { d.keys("space") }
	return map[string]func(){
		"Quel État demande": func() {
			d.keys("Tab", "Tab")
			d.write("japon")
			d.keys("Return")
		},
		"Dans quelles langues": func() { chooseLanguage(d, "fran") },
		"Une demande est-elle": func() { d.keys("End", "space") },
		"Quels sont votre":     text("7 Gs 1/26"),
		"À quel stade":         first,
		"Quelle infraction":    first,
		"Comment votre droit": func() {
			d.write("Espionnage de donnees")
			d.keys("Tab", "Tab")
			d.write("Article 202a du code penal")
		},
		"Que s’est-il passé":       text("Le 20 novembre 2026, une personne inconnue a ouvert la messagerie de la victime et en a copie le contenu."),
		"Pourquoi le comportement": text("Le comportement y serait puni comme acces illegal."),
		"Quelles données":          func() { dataItem(d) },
		"Savez-vous qui":           func() { d.keys("Down", "space") },
		"Où se trouve": func() {
			d.write("Un centre de donnees a Tokyo")
			d.keys("Tab", "Tab")
			d.write("Registre des adresses IP, 21 novembre 2026")
		},
		"À quoi serviront":       text("Elles montreront quel client a utilise l adresse."),
		"La demande est-elle":    func() { d.keys("Down", "space") },
		"La demande doit-elle":   func() { d.keys("Down", "space") },
		"Que faut-il faire":      first,
		"Comment souhaitez-vous": first,
		"Pour quel motif":        first,
	}
}

// A request for stored data in French, from the list to the signed PDF, without the mouse.
func TestARequestForStoredDataInFrenchByKeyboard(t *testing.T) {
	program := build(t)
	d := newDesk(t, "stored-data-fr", "1024x700")
	opened := d.vault(t)
	french := profile
	french.DraftingLanguage = "fr"
	if err := opened.SaveProfile(french); err != nil {
		t.Fatal(err)
	}
	if err := opened.SaveSettings(storage.Settings{Language: "fr"}); err != nil {
		t.Fatal(err)
	}
	if err := opened.Close(); err != nil {
		t.Fatal(err)
	}
	certificate, password, signed := d.signer()
	d.start(program)
	d.at("Demandes")
	d.keys("ctrl+shift+n")
	d.interview(frenchAnswers(d), "Demandes", "Vérifiez vos réponses")
	d.shot("review")
	d.keys("ctrl+g")
	d.at("Signer et enregistrer")
	d.write(certificate)
	d.keys("Tab", "Tab")
	d.write(password)
	d.keys("Tab", "ctrl+a")
	d.write(signed)
	d.keys("Return")
	d.until("the signed file", func() bool { _, err := os.Stat(signed); return err == nil })
	time.Sleep(500 * time.Millisecond)
	d.shot("signed")
	d.quit()
	checkSigned(t, signed)
}
