package pdf

import (
	"rogatory/forms/document"
	"rogatory/forms/treaty"
)

// scripts are a short request in every kind of writing beside Latin, Greek and Cyrillic.
func scripts() map[string]document.Document {
	return map[string]document.Document{"ka": georgian(), "hy": armenian(), "he": hebrew(), "ar": arabic(),
		"ja": japanese()}
}

// identifiers are what a request holds in Latin letters and figures, whatever its language.
var identifiers = [][]string{
	{"1", "cybercrime@sta-freiburg.example", "2026-11-03 00:00 – 2026-11-16 23:59"},
	{"2", "2001:db8:85a3::8a2e:370:7334", "192.0.2.17:443"},
	{"3", "+49 761 205 0",
		"https://login.clinic-freiburg.example.net/auth/realms/?client_id=webmail&response_type=code"},
}

func georgian() document.Document {
	return document.Document{
		Type: treaty.Preservation, Language: "ka", Date: "2026-11-22",
		Letterhead: []string{"თბილისის პროკურატურა", "კიბერდანაშაულის განყოფილება", "გორგასლის ქუჩა 24, 0114 თბილისი"},
		Title:      "შენახული კომპიუტერული მონაცემების დაუყოვნებელი დაცვის მოთხოვნა",
		Subtitle:   "კიბერდანაშაულის შესახებ კონვენციის 16-ე და 29-ე მუხლები (ETS No. 185)",
		Reference:  "№ 12/44-26", Footer: "№ 12/44-26", PageLabel: "გვერდი {page} / {pages}",
		Blocks: []document.Block{
			document.Heading{Level: 1, Number: "1", Text: "მომთხოვნი ორგანო"},
			document.Fields{Rows: []document.Field{{Label: "თარიღი", Value: "2026 წლის 22 ნოემბერი"},
				{Label: "ელფოსტა", Value: "cybercrime@pog.example"}}},
			document.Paragraph{Text: "მომთხოვნი მხარე სთხოვს მოთხოვნის მიმღები მხარის კომპეტენტურ ორგანოებს, " +
				"უზრუნველყონ ქვემოთ ჩამოთვლილი მონაცემების დაუყოვნებელი დაცვა (კონვენციის 29-ე მუხლი). „ეს " +
				"მონაცემები“ განსაკუთრებით მოწყვლადია დაკარგვის ან შეცვლის მიმართ — Dr Ana Šimić."},
			document.Table{Columns: []document.Column{{Title: "ნომერი", Share: 1}, {Title: "იდენტიფიკატორი", Share: 4},
				{Title: "პერიოდი", Share: 4}}, Rows: identifiers},
			document.List{Items: []string{"მონაცემები ტრაფიკის შესახებ;", "მონაცემები აბონენტის შესახებ."}},
			document.Signature{PlaceAndDate: "თბილისი, 2026 წლის 22 ნოემბერი", Name: "ნინო ბერიძე", Post: "პროკურორი",
				Authority: "თბილისის პროკურატურა", SealLabel: "ხელმოწერა და ბეჭედი"},
		},
	}
}

func armenian() document.Document {
	return document.Document{
		Type: treaty.Preservation, Language: "hy", Date: "2026-11-22",
		Letterhead: []string{"Հայաստանի Հանրապետության գլխավոր դատախազություն", "Վազգեն Սարգսյան փողոց 5, Երևան 0010"},
		Title:      "Պահպանված համակարգչային տվյալների անհապաղ պահպանման հարցում",
		Subtitle:   "Կիբերհանցագործությունների մասին կոնվենցիայի 16-րդ և 29-րդ հոդվածներ (ETS No. 185)",
		Reference:  "12/44-26", Footer: "12/44-26", PageLabel: "Էջ {page} / {pages}",
		Blocks: []document.Block{
			document.Heading{Level: 1, Number: "1", Text: "Հարցում կատարող մարմին"},
			document.Fields{Rows: []document.Field{{Label: "Ամսաթիվ", Value: "2026 թվականի նոյեմբերի 22"},
				{Label: "Էլ. փոստ", Value: "cybercrime@prosecutor.example"}}},
			document.Paragraph{Text: "Հարցում կատարող Կողմը խնդրում է հարցում ստացող Կողմի իրավասու մարմիններին " +
				"ապահովել ստորև թվարկված տվյալների անհապաղ պահպանումը (կոնվենցիայի 29-րդ հոդված)։ Այս տվյալները " +
				"«հատկապես խոցելի» են կորստի կամ փոփոխման առումով. ինչո՞ւ — Dr Ana Šimić։"},
			document.Table{Columns: []document.Column{{Title: "Համար", Share: 1}, {Title: "Նույնացուցիչ", Share: 4},
				{Title: "Ժամանակահատված", Share: 4}}, Rows: identifiers},
			document.List{Items: []string{"երթևեկության տվյալներ,", "բաժանորդի մասին տվյալներ։"}},
			document.Signature{PlaceAndDate: "Երևան, 22 նոյեմբերի 2026 թ.", Name: "Անի Պետրոսյան", Post: "Դատախազ",
				Authority: "Գլխավոր դատախազություն", SealLabel: "Ստորագրություն և կնիք"},
		},
	}
}

func hebrew() document.Document {
	return document.Document{
		Type: treaty.Preservation, Language: "he", Date: "2026-11-22",
		Letterhead: []string{"פרקליטות המדינה", "המחלקה הבין-לאומית", "רחוב צלאח א-דין 29, ירושלים 9711054",
			"טלפון +972 2 541 9613 · cyber@justice.example"},
		Title:      "בקשה לשימור מהיר של נתוני מחשב מאוחסנים",
		Subtitle:   "סעיפים 16, 29 ו-30 לאמנה בדבר פשעי מחשב (ETS No. 185)",
		Confidence: "סודי. הצד המתבקש מתבקש לשמור בסוד את עובדת הבקשה ואת תוכנה (סעיף 27(8)).",
		Reference:  "12/44-26", Footer: "סימוכין 12/44-26", PageLabel: "עמוד {page} מתוך {pages}",
		Blocks: []document.Block{
			document.Heading{Level: 1, Number: "1", Text: "הרשות המבקשת"},
			document.Fields{Rows: []document.Field{
				{Label: "סימוכין", Value: "12 Js 44/26"}, {Label: "תאריך", Value: "22 בנובמבר 2026"},
				{Label: "אל", Value: "Computer Crime and Intellectual Property Section\n1301 New York Avenue NW " +
					"(6th floor), Washington, D.C.\nנקודת קשר 24/7 (סעיף 35)"},
				{Label: "טלפון", Value: "+49 761 205 0 (בשעות העבודה), +49 171 555 0199 (בכל שעה)"},
			}},
			document.Paragraph{Text: "הצד המבקש מבקש מהרשויות המוסמכות של הצד המתבקש להורות על שימור מהיר של " +
				"הנתונים שלהלן, לפי סעיף 29(2)(f) לאמנה ולפי התקנה (EU) 2016/679: כתובת 192.0.2.17 (יציאה 443), " +
				"כתובת 2001:db8::1 והתיבה j.meier.1984@mail.example.com, בבעלות Dr Ana Šimić. הנתונים נשמרים 30 יום " +
				"בלבד; הנזק: 418,250 אירו (כ-50%)."},
			document.Paragraph{Text: "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ: שָׁלוֹם, 3,5 ו-14."},
			document.Table{Columns: []document.Column{{Title: "מס׳", Share: 1}, {Title: "חשבון או מזהה", Share: 4},
				{Title: "תקופה (UTC)", Share: 4}}, Rows: identifiers},
			document.List{Items: []string{"פרטי המנוי;", "נתוני תעבורה, לרבות https://example.org/logs/;",
				"תוכן התיבה."}},
			document.Signature{PlaceAndDate: "ירושלים, 22 בנובמבר 2026", Name: "דוד כהן", Post: "פרקליט",
				Authority: "פרקליטות המדינה", SealLabel: "חתימה וחותמת"},
		},
	}
}

func arabic() document.Document {
	return document.Document{
		Type: treaty.Preservation, Language: "ar", Date: "2026-11-22",
		Letterhead: []string{"رئاسة النيابة العامة", "وحدة مكافحة الجريمة السيبرانية",
			"شارع الأمراء 12، الرباط 10000، المغرب"},
		Title:      "طلب الحفظ العاجل لبيانات معلوماتية مخزنة",
		Subtitle:   "المواد 16 و29 و30 من الاتفاقية المتعلقة بالجريمة الإلكترونية (ETS No. 185)",
		Confidence: "سري. يُرجى من الطرف المطلوب منه الحفاظ على سرية هذا الطلب ومضمونه (المادة 27 (8)).",
		Reference:  "12/44-26", Footer: "المرجع 12/44-26", PageLabel: "صفحة {page} من {pages}",
		Blocks: []document.Block{
			document.Heading{Level: 1, Number: "1", Text: "السلطة الطالبة"},
			document.Fields{Rows: []document.Field{
				{Label: "المرجع", Value: "12 Js 44/26"}, {Label: "التاريخ", Value: "22 نونبر 2026"},
				{Label: "إلى", Value: "Computer Crime and Intellectual Property Section\n1301 New York Avenue NW " +
					"(6th floor), Washington, D.C.\nنقطة الاتصال 24/7 (المادة 35)"},
				{Label: "الهاتف", Value: "+49 761 205 0 (أوقات العمل)، +49 171 555 0199 (في كل وقت)"},
			}},
			document.Paragraph{Text: "يطلب الطرف الطالب من السلطات المختصة لدى الطرف المطلوب منه أن تأمر بالحفظ " +
				"العاجل للبيانات المبينة أدناه، وفقًا للمادة 29(2)(f) من الاتفاقية واللائحة (EU) 2016/679: العنوان " +
				"192.0.2.17 (المنفذ 443) والعنوان 2001:db8::1 وصندوق البريد j.meier.1984@mail.example.com الذي " +
				"تملكه Dr Ana Šimić. لا تُحفظ البيانات إلا 30 يومًا؛ الضرر: 418,250 يورو (50%) أو ٤١٨٬٢٥٠ يورو " +
				"بتاريخ ٢٢/١١/٢٠٢٦."},
			document.Paragraph{Text: "الْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ، لا إله إلا الله، الأُولى، الآن، " +
				"الإِسلام، لأنّ، وثلاثة مُتَّهَمِينَ."},
			document.Table{Columns: []document.Column{{Title: "رقم", Share: 1}, {Title: "الحساب أو المعرِّف", Share: 4},
				{Title: "الفترة (UTC)", Share: 4}}, Rows: identifiers},
			document.List{Items: []string{"بيانات المشترك؛", "بيانات المرور، ومنها https://example.org/logs/؛",
				"محتوى الصندوق."}},
			document.Signature{PlaceAndDate: "الرباط، 22 نونبر 2026", Name: "لالة أمينة العلوي",
				Post: "نائبة الوكيل العام للملك", Authority: "رئاسة النيابة العامة", SealLabel: "التوقيع والختم"},
		},
	}
}

func japanese() document.Document {
	return document.Document{
		Type: treaty.Preservation, Language: "ja", Date: "2026-11-22",
		Letterhead: []string{"東京地方検察庁", "サイバー犯罪捜査班", "〒100-8903 東京都千代田区霞が関一丁目1番1号"},
		Title:      "蔵置されたコンピュータ・データの迅速な保全の要請",
		Subtitle:   "サイバー犯罪に関する条約（ETS No. 185）第16条、第29条及び第30条",
		Confidence: "取扱注意。被要請国は、この要請の事実及び内容を秘密として取り扱うことを求められる（第27条8）。",
		Reference:  "東地検26第44号", Footer: "東地検26第44号", PageLabel: "{page}／{pages}頁",
		Blocks: []document.Block{
			document.Heading{Level: 1, Number: "1", Text: "要請当局"},
			document.Fields{Rows: []document.Field{{Label: "日付", Value: "2026年11月22日"},
				{Label: "電子メール", Value: "cybercrime@kensatsu.example"}}},
			document.Paragraph{Text: "要請国は、被要請国の権限のある当局に対し、次に掲げるデータ（以下「本件データ」という。）の迅速な保全を求める。" +
				"「データ」は、滅失しやすく、又は改変されやすいと信ずるに足りる理由がある――詳細は下記のとおり。" +
				"ユーザー名は「髙橋𠮷郎」、口座名義は「ヴィッキー・ベルツ」であり、サーバーのアドレスは192.0.2.17、メールボックスはj.meier.1984@mail.example.comである。"},
			document.Paragraph{Text: "ログは30日間しか保存されない！　そのため、2026年11月3日から同月16日までの「通信記録」の保全を、直ちに命ずるよう求める（第29条2f）。" +
				"ファイルの識別子はe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855である。"},
			document.Table{Columns: []document.Column{{Title: "番号", Share: 1}, {Title: "アカウント又は識別子", Share: 4},
				{Title: "期間（UTC）", Share: 4}}, Rows: identifiers},
			document.List{Items: []string{"加入者情報", "通信記録（トラフィック・データ）", "メールボックスの内容"}},
			document.Signature{PlaceAndDate: "東京、2026年11月22日", Name: "山田　太郎", Post: "検察官", Authority: "東京地方検察庁",
				SealLabel: "署名及び公印"},
		},
	}
}
