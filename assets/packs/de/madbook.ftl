# Jedes Wort der Oberfläche. Wer es übersetzen will, kopiert diesen Ordner, benennt die Kopie nach der
# Sprache und ändert, was hinter den Gleichheitszeichen steht.
#
# Die Begriffe und ihr deutsches Wort. Jedes steht für genau eine Sache; bitte überall dabei bleiben.
#
#   alliance           die Allianz (nie: Bündnis, Kooperation)
#   partner, ally      der Partner
#   existing, wanted   Partner, Wunschpartner (die Allianz: bestehend, gewünscht)
#   candidate          der Kandidat
#   firm               die Firma
#   adviser            die Beratung
#   workbook           das Arbeitsbuch; library: die Liste der Arbeitsbücher
#   pack               das Fragenpaket
#   chapter, page      das Kapitel, die Seite
#   route              die Route
#   aims, objective    die Ziele (der Firma); joint goals: gemeinsame Ziele
#   gauge, stop        die Skala, der Teilstrich; now, aim: jetzt, Ziel
#   factor, mark       der Faktor, das Merkmal
#   rating, score      die Bewertung, die Punkte
#   evidence           der Beleg
#   band (open gauges) die Spanne
#   level, stage       die Stufe, die Phase
#   verdict            Einzelgeschäft, Partnerschaft, werdende Allianz, strategische Allianz, Zusammenschluss
#   finding            der Befund („Was auffällt“)
#   strong, weak point die Stärke, die Schwäche
#   charter, term      die Vereinbarung, der Punkt
#   safeguard          die Sicherung
#   must-have, floor   das Muss-Kriterium, der Mindestwert
#   pilot              der Probelauf
#   joint venture      die gemeinsame Firma
#   value update       die Zwischenbilanz, kurz: Bilanz
#   review (pages)     die Durchsicht
#   picture            das Bild; overview: die Übersicht; agenda: die Termine; what moved: die Änderungen
#   action             die Aufgabe
#   flag               vormerken, vorgemerkt
#   private            privat
#   edition            die Fassung
#   report, worksheet  der Bericht, das Arbeitsblatt
#   earlier state      der frühere Stand
#   trash              der Papierkorb
#   room, round        die Runde, der Durchgang
#   mirror             der Spiegel; seal, salt: das Siegel, das Salz

# Der Name dieser Sprache in ihr selbst.
language-name = Deutsch
# Wie Bezeichnungen wie „Kandidat“ oder „Risiko & Leitung“ im Satz stehen: small oder as-they-are.
labels-within-sentences = as-they-are

app-name = madbook
app-tagline = das Arbeitsbuch für Allianzen
too-small = Dieses Fenster ist zu klein. Bitte machen Sie es mindestens 50 Spalten breit und 14 Zeilen hoch.
scales-are-teaching-aids = Die Skalen sind Lernhilfen aus eigener Hand, keine geprüften Messinstrumente.

date = { $day }. { $month ->
    [jan] Januar
    [feb] Februar
    [mar] März
    [apr] April
    [may] Mai
    [jun] Juni
    [jul] Juli
    [aug] August
    [sep] September
    [oct] Oktober
    [nov] November
   *[dec] Dezember
} { $year }

# Dasselbe, wo wenig Platz ist.
date-short = { $day }. { $month ->
    [jan] Jan.
    [feb] Feb.
    [mar] März
    [apr] Apr.
    [may] Mai
    [jun] Juni
    [jul] Juli
    [aug] Aug.
    [sep] Sept.
    [oct] Okt.
    [nov] Nov.
   *[dec] Dez.
} { $year }

date-month = { $month ->
    [jan] Januar
    [feb] Februar
    [mar] März
    [apr] April
    [may] Mai
    [jun] Juni
    [jul] Juli
    [aug] August
    [sep] September
    [oct] Oktober
    [nov] November
   *[dec] Dezember
}
date-not-understood = Dieses Datum ist nicht zu lesen. Zum Beispiel: { $example }.
date-is-past = Dieser Tag ist vorbei. Ändern Sie ihn, wenn Sie einen anderen meinen.
date-is-far = Dieser Tag liegt mehr als zehn Jahre voraus. Ändern Sie ihn, wenn Sie einen anderen meinen.
date-is-to-come = Der { $date } kommt erst noch. Geben Sie den Tag an, an dem Sie zusammensaßen.
date-no-such-day = Diesen Tag gibt es nicht: Der { $month } hat { $days } Tage.
date-no-such-day-ever = Diesen Tag gibt es nicht: Der { $month } hat nie mehr als { $days } Tage.
date-other-weekday = Der { $date } ist ein { $is }, kein { $written }.
date-weekday = { $weekday ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}
date-no-such-day-of = Diesen Tag gibt es nicht: Der { $month } { $year } hat { $days } Tage.

# Wie man Daten schreibt. Kommas trennen die zwölf Monate, die Wochentage von Montag an, die Zahlen von eins an und ganze
# Namen eines Tages; alles andere trennen Leerzeichen. Großschreibung und Punkte auf den Buchstaben sind gleich.
date-months = januar jan jänner, februar feb feber, märz mär mrz, april apr, mai, juni jun, juli jul, august aug, september sept sep, oktober okt, november nov, dezember dez
date-weekdays = montag mo, dienstag di, mittwoch mi, donnerstag do, freitag fr, samstag sonnabend sa, sonntag so
date-today = heute
date-tomorrow = morgen
date-after-tomorrow = übermorgen
date-fortnight = in vierzehn Tagen, vierzehn Tage
date-yesterday = gestern
date-before-yesterday = vorgestern
date-numbers = ein eine einem einer einen eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn, zwanzig
date-unit-days = tag tage tagen t
date-unit-weeks = woche wochen w
date-unit-months = monat monate monaten monats m
date-unit-quarters = quartal quartale quartalen quartals q
date-unit-years = jahr jahre jahren jahres j
date-calendar-weeks = kw kalenderwoche
date-start = anfang beginn
date-middle = mitte
date-half = halbes halben halbe
date-end = ende
date-end-of-month = monatsende
date-end-of-quarter = quartalsende
date-end-of-year = jahresende
date-this = dieser dieses diesen diesem diese
date-next = nächste nächster nächstes nächsten nächstem kommende kommender kommendes kommenden
date-after-next = übernächste übernächster übernächstes übernächsten übernächstem
date-last = letzte letzter letztes letzten letztem vorige voriger voriges vorigen vergangene vergangenen
date-ahead = in heute
date-back = vor
date-ordinals = te ten ter
date-small-words = am im der den dem des bis zum ab spätestens von

## Wo Tasten gelten

layer-everywhere = Überall
layer-workbook = Im Arbeitsbuch
layer-choice = Wo Sie eine Antwort wählen
layer-list = In Listen
layer-library = In der Liste der Arbeitsbücher
layer-alliances = In der Liste der Allianzen
layer-actions = In der Liste der Aufgaben
layer-items = In Listen, die eine Frage beantworten
layer-pages = In Übersicht, Terminen und Änderungen
layer-picture = Auf dem Bild

## Was Tasten tun

act-next = weiter
act-next-about = Zur nächsten Seite
act-back = zurück
act-back-about = Eine Seite zurück
act-next-field = nächstes Feld
act-next-field-about = Nächstes Feld, vom letzten zur nächsten Seite
act-previous-field = Feld davor
act-previous-field-about = Zum Feld davor
act-next-gap = nächste Lücke
act-next-gap-about = Zur nächsten offenen oder vorgemerkten Frage
act-go-to = gehe zu
act-go-to-about = Zu einer beliebigen Seite des Arbeitsbuchs
act-search = suchen
act-search-about = Wörter suchen, in allen Ihren Antworten
act-flag = vormerken
act-flag-about = Diese Frage für später vormerken, oder nicht mehr
act-private = privat
act-private-about = Als privat kennzeichnen, dann geben Sie es nicht weiter
act-share = für Partner
act-share-about = Der Partner darf es lesen, oder nicht mehr
act-dont-know = weiß nicht
act-dont-know-about = Antworten, dass Sie es noch nicht wissen
act-not-applicable = trifft nicht zu
act-not-applicable-about = Antworten, dass die Frage nicht zutrifft
act-blank = leeren
act-blank-about = Die Antwort leeren
act-left = links
act-left-about = Die Markierung nach links
act-right = rechts
act-right-about = Die Markierung nach rechts
act-left-gauge-about = Die Markierung um 5 nach links
act-right-gauge-about = Die Markierung um 5 nach rechts
act-left-matrix-about = Zum Kandidaten links davon; beim Gewichten 5 weniger
act-right-matrix-about = Zum Kandidaten rechts davon; beim Gewichten 5 mehr
act-left-pages-about = Die Übersicht nach der Spalte davor sortieren
act-right-pages-about = Die Übersicht nach der nächsten Spalte sortieren
act-lower-by-one = eins tiefer
act-lower-by-one-about = Die Markierung auf einer Skala um 1 tiefer
act-higher-by-one = eins höher
act-higher-by-one-about = Die Markierung auf einer Skala um 1 höher
act-picture = Bild
act-picture-about = Das Bild Ihrer Allianzen, und zurück
act-overview = Übersicht
act-overview-about = Alle Allianzen nebeneinander, und zwei im Vergleich
act-agenda = Termine
act-agenda-about = Aufgaben und Zwischenbilanzen nach Datum zeigen
act-history = Änderungen
act-history-about = Zeigen, was sich geändert hat und wie es damals stand
act-routes = Route
act-routes-about = Eine andere Route durch das Arbeitsbuch wählen
act-sort = sortieren
act-sort-about = Die Übersicht nach der nächsten Spalte sortieren
act-alliances = Allianzen
act-alliances-about = Die Liste Ihrer Allianzen zeigen, und zurück
act-next-alliance = nächste Allianz
act-next-alliance-about = Zur nächsten Allianz, dieselbe Frage
act-review = Durchsicht
act-review-about = Die Antworten dieses Kapitels zeigen, und zurück
act-undo = rückgängig
act-undo-about = Die letzte Änderung zurücknehmen
act-redo = wiederherstellen
act-redo-about = Die letzte Änderung wiederherstellen
act-scroll-up = nach oben
act-scroll-up-about = Auf einer langen Seite nach oben blättern
act-scroll-down = mehr
act-scroll-down-about = Auf einer langen Seite nach unten blättern
act-save = speichern
act-save-about = Jetzt speichern (es speichert sich auch von selbst)
act-leave = zurück
act-leave-about = Einen Schritt zurück; kein Wort geht verloren
act-up = auf
act-up-about = Eine Zeile hinauf
act-up-gauge-about = Ein Teilstrich tiefer
act-down = ab
act-down-about = Eine Zeile hinab
act-down-gauge-about = Ein Teilstrich höher
act-first = Anfang
act-first-about = Zur ersten Zeile
act-last = Ende
act-last-about = Zur letzten Zeile
act-choose = wählen
act-choose-about = Das Ausgewählte öffnen; eine Antwort nehmen und weiter
act-choose-list-about = Das Ausgewählte öffnen
act-new = neu
act-new-about = Dieser Liste etwas hinzufügen
act-rename = umbenennen
act-rename-about = Umbenennen, was ausgewählt ist
act-duplicate = kopieren
act-duplicate-about = Das ausgewählte Arbeitsbuch kopieren
act-remove = entfernen
act-remove-about = Aus der Liste nehmen, was ausgewählt ist
act-next-kind = Art
act-next-kind-about = Wechseln: Partner, Wunschpartner oder Kandidat
act-move-up = höher
act-move-up-about = Nach oben schieben, was ausgewählt ist
act-move-down = tiefer
act-move-down-about = Nach unten schieben, was ausgewählt ist
act-pick = nehmen
act-pick-about = Das Markierte nehmen oder weglassen
act-done = erledigt
act-done-about = Eine Aufgabe abhaken, oder doch nicht
act-filter = filtern
act-filter-about = Nur Arbeitsbücher zeigen, deren Name das enthält
act-example = Beispiel
act-example-about = Ein fertiges Beispiel öffnen, als Kopie für Sie
act-palette = Befehle
act-palette-about = Alles auflisten, was Sie hier tun können
act-help = Hilfe
act-help-about = Zeigen, was jede Taste tut
act-check-keys = Tasten prüfen
act-check-keys-about = Prüfen, welche Tasten ankommen, und andere wählen
act-nothing-arrives = kam nicht an
act-nothing-arrives-about = Sagen, dass eine Taste hier nichts tut
act-ask-again = vorige
act-ask-again-about = Noch einmal nach der Taste davor fragen
act-settings = Einstellungen
act-settings-about = Farben, Tasten, Maus und Ordner wählen
act-language = Sprache
act-language-about = Eine andere Sprache wählen; alle Antworten bleiben
act-next-theme = Farben
act-next-theme-about = Farben wechseln: dunkel, hell, für jedes Terminal oder keine
act-mouse = Maus
act-mouse-about = Mit der Maus Text markieren oder wieder klicken
act-quit = beenden
act-quit-about = Speichern und madbook verlassen

## Was man eintippt

# Wörter, die jemand in die Liste der Befehle tippt; sie finden ihn und stehen nirgends. In beliebiger
# Reihenfolge, groß oder klein, mit einem Leerzeichen dazwischen.

act-report-also = drucken Drucker Druck Ausdruck ausdrucken PDF Word docx Excel xlsx CSV HTML JSON Kalender ics exportieren Export senden verschicken weitergeben Kurzbericht Folien Steuerberater Steuerberaterin Berater Beraterin Beratung Bank Vorlage Arbeitsblatt Zusammenfassung Dokument Datei print teilen
act-save-also = sichern abspeichern ablegen save
act-quit-also = schließen verlassen Ende aufhören exit quit close Schluss
act-leave-also = abbrechen heraus raus cancel
act-undo-also = zurücknehmen widerrufen undo Fehler versehentlich
act-redo-also = erneut nochmal redo
act-language-also = Language Englisch Deutsch English German ändern wechseln umstellen übersetzen
act-next-theme-also = dunkel hell Thema Theme Design Kontrast Farbe Nacht dark light schwarz weiß Modus ändern
act-settings-also = Optionen Voreinstellungen Konfiguration einrichten settings anpassen
act-help-also = Anleitung Handbuch Tastenkürzel Tastatur help wie
act-check-keys-also = Tastenkürzel Tastatur Tastenbelegung belegen
act-tour-also = Einführung Rundgang Anfang erste Schritte tutorial
act-earlier-also = Backup Backups Sicherung Sicherungskopie Sicherungen Version Versionen wiederherstellen zurückholen alte alter
act-history-also = Verlauf Protokoll Geschichte geändert früher
act-as-of-also = damals früher Datum Stand
act-search-also = finden Suche nachschlagen find search
act-go-to-also = springen öffnen Frage Kapitel
act-overview-also = Überblick Tabelle vergleichen Vergleich nebeneinander
act-focus-also = Blick im allein einzeln Einzelne Detail genauer Fokus
act-agenda-also = Fristen fällig Erinnerung Agenda Zeitplan Aufgabenliste todo
act-picture-also = Grafik Diagramm Schaubild Karte Abbildung Kontinuum
act-audience-also = Präsentation präsentieren vorführen Beamer Projektor Folien große Schrift Schriftgröße Vollbild Leinwand
act-workshop-also = Besprechung Team Gruppe abstimmen gemeinsam Sitzung
act-mirror-also = beide Sichten Gegenüber versiegeln Siegel Partner vergleichen
act-routes-also = Routen Weg Ablauf kurz lang schnell
act-alliances-also = Partner neue neuer neuen Allianz hinzufügen anlegen
act-flag-also = merken Notiz notieren Lesezeichen Stern später markieren
act-private-also = geheim verbergen vertraulich verstecken
act-share-also = zeigen freigeben erlauben teilen
act-dont-know-also = unsicher keine Ahnung
act-not-applicable-also = überspringen entfällt unpassend
act-blank-also = löschen entfernen Leertext
act-remove-also = löschen wegwerfen streichen
act-new-also = hinzufügen anlegen neue neuer neues neuen erstellen plus
act-rename-also = Name ändern Titel Firma
act-duplicate-also = Kopie duplizieren klonen
act-example-also = Muster Demo Bäckerei
act-trash-also = gelöschte gelöscht Mülleimer wiederherstellen zurückholen
act-join-also = zusammenführen verbinden mischen
act-filter-also = einschränken finden
act-mouse-also = Zwischenablage markieren
act-own-editor-also = vim emacs nano extern Texteditor
act-suspend-also = Shell Hintergrund
act-review-also = prüfen Zusammenfassung Kapitel
act-done-also = abhaken fertig erledigen

## Was gerade geschehen ist

notice-words-stand = Sie haben hier eine Antwort geschrieben. Leeren Sie sie erst, oder merken Sie die Frage vor.
notice-answer-full = { $count ->
    [one] Eine Antwort darf 64 KB lang sein. Ein Zeichen passte nicht mehr und fehlt.
   *[other] Eine Antwort darf 64 KB lang sein. { $count } Zeichen passten nicht mehr und fehlen.
}
notice-field-full = { $count ->
    [one] Dieses Feld ist voll. Ein Zeichen hatte keinen Platz mehr und fehlt.
   *[other] Dieses Feld ist voll. { $count } Zeichen hatten keinen Platz mehr und fehlen.
}
notice-theme = Farben: { $name }
notice-mouse-terminal = Die Maus markiert jetzt Text. Derselbe Befehl lässt sie wieder durch Klicken wählen.
notice-mouse-ours = Die Maus wählt jetzt durch Klicken.
notice-no-gap = Nichts ist offen oder vorgemerkt. Gut gemacht.
notice-flag-up = Vorgemerkt.
notice-flag-down = Nicht mehr vorgemerkt.
notice-no-alliance = Es gibt noch keine Allianz. Fügen Sie eine hinzu, unter „Ihre Allianzen“.
notice-nothing-to-undo = Es gibt nichts rückgängig zu machen.
notice-nothing-to-redo = Es gibt nichts wiederherzustellen.
notice-undone = Zurückgenommen. { $redo } stellt es wieder her.
notice-redone = Wiederhergestellt. { $undo } nimmt es zurück.
notice-saving = Gespeichert.
notice-first-stop = Das ist die erste Seite.
notice-last-stop = Das ist die letzte Seite, und alles ist gespeichert. { $key } führt zu jeder anderen.
notice-aim-is-a-place = Ein Ziel ist eine Stelle auf der Skala oder leer: { $blank } nimmt es weg.
notice-removed = „{ $name }“ ist entfernt. { $undo } bringt es zurück.
notice-removed-answered = { $count ->
    [one] „{ $name }“ und eine Antwort dazu sind entfernt. { $undo } bringt beides zurück.
   *[other] „{ $name }“ und { $count } Antworten dazu sind entfernt. { $undo } bringt alles zurück.
}
notice-trashed = In den Papierkorb verschoben: { $path }
notice-trashed-here = Im Papierkorb. { $undo } holt es zurück, { $trash } zeigt alles darin: { $path }
notice-nothing-trashed = Seit diese Liste offen ist, kam nichts in den Papierkorb. { $trash } zeigt, was darin ist.
notice-renamed = Umbenannt in „{ $title }“.
notice-copied = Kopiert als „{ $title }“.

language-title = Sprache
notice-language = { $name }. Alle Antworten bleiben, wie sie sind.

## Die Liste der Arbeitsbücher

welcome-title = Wählen Sie Ihre Partner gut.
welcome-text = Gute Allianzen lassen eine kleine Firma schneller wachsen, falsche können sie ruinieren. Dieses Arbeitsbuch stellt Ihnen kurze Fragen zu Ihren Partnern, zeigt, wo jede Allianz steht, und hilft Ihnen zu entscheiden, was als Nächstes zu tun ist. Es dauert etwa 25 Minuten; Sie können jederzeit aufhören und später weitermachen.
welcome-begin = Ihr Arbeitsbuch beginnen
welcome-begin-about = Sie brauchen nur den Namen Ihrer Firma.
welcome-example = Ein fertiges Beispiel ansehen
welcome-example-about = Eine Bäckerei mit vier Allianzen. Es ist eine Kopie: Probieren Sie alles aus.
welcome-help = So geht es
welcome-help-about = In zwei Minuten durch ein fertiges Arbeitsbuch.
welcome-promise = Ihre Antworten bleiben auf diesem Computer, in Dateien, die nur Sie lesen können. Alles speichert sich von selbst.
home-title = Ihre Arbeitsbücher
home-count = { $count ->
    [one] 1 Arbeitsbuch
   *[other] { $count } Arbeitsbücher
}
home-damaged = beschädigt: { $key } zeigt, was sich tun lässt
home-arriving = kommt noch an: warten Sie eine Minute
home-closed = lässt sich nicht öffnen: { $problem }
home-newer = aus einer neueren Version: zum Ändern madbook aktualisieren
home-copy = eine Kopie
home-copies = { $count ->
    [one] 1 Kopie davon ist in der Liste: { $key } führt beide zusammen
   *[other] { $count } Kopien davon sind in der Liste: { $key } führt sie zusammen
}
home-nothing = Kein Arbeitsbuch hat das in seinem Namen.
home-today = heute { $time }
home-overdue = Termin überfällig: { $date }
home-progress = { $answered } von { $asked }
copy-of = { $title } (Kopie)

## Das Arbeitsbuch

header-progress = { $answered } von { $asked } beantwortet
hint-number = tippen
hint-go-on = weiter
hint-begin = beginnen
hint-finding = Befund
hint-answer = antworten
hint-aim = Ziel
hint-go-there = hingehen
hint-open = öffnen
hint-change = ändern
hint-another = noch eine
hint-score = bewerten
hint-criteria = Kriterien
hint-candidate = Kandidat
hint-weight = Gewicht
hint-scroll = blättern
hint-select = auswählen
saving-untouched = alles gespeichert
saving-unsaved = speichert…
saving-failed = NICHT GESPEICHERT: { $why }
saving-saved = gespeichert { $time }
outline-alliances = Ihre Allianzen
outline-review = Durchsicht
outline-picture = Das Bild
outline-overview = Übersicht
outline-agenda = Termine
outline-changes = Änderungen
go-to-title = Gehe zu
commands-title = Was möchten Sie tun?
finder-search = ein paar Buchstaben tippen
finder-nothing = Nichts heißt so. Versuchen Sie ein anderes Wort.
finder-not-here = Auf dieser Seite gibt es dafür nichts: { $command }
finder-other-route = auf anderer Route
places-matrix-also = Matrix Kriterien Kriterium Gewichte Gewichtung Punkte Tabelle Vergleich Auswahl Entscheidung
places-objectives-also = Ziele Zielwerte Absichten
places-reviews-also = Rückblicke Wert Nutzen Termine
places-actions-also = Maßnahmen Aufgaben Schritte To-do
finder-in-library = in der Liste
finder-in-workbook = in einem Arbeitsbuch
finder-only-in-library = Das geht in der Liste der Arbeitsbücher.
finder-only-in-workbook = Öffnen Sie zuerst ein Arbeitsbuch.
finder-search-answers = „{ $words }“ in Ihren Antworten suchen

search-title = Ihre Antworten durchsuchen
search-title-library = Alle Arbeitsbücher durchsuchen
search-hint = Wörter tippen, an die Sie sich erinnern
search-about = Groß oder klein und Akzente machen keinen Unterschied. Von mehreren Wörtern müssen alle vorkommen; „Wörter in Anführungszeichen“ stehen zusammen. Auch ein Name zählt: hafen vertrauen findet, was Sie bei Hafenkaffee über Vertrauen geschrieben haben.
search-reading = Ihre Arbeitsbücher werden gelesen…
search-count = { $count ->
    [one] 1 Stelle.
   *[other] { $count } Stellen.
}
search-count-library = { $count ->
    [one] { $places } Ein Arbeitsbuch wurde durchsucht.
   *[other] { $places } { $count } Arbeitsbücher wurden durchsucht.
}
search-more = Die ersten { $shown } werden gezeigt; ein weiteres Wort grenzt sie ein.
search-nothing = Keine Ihrer Antworten enthält diese Wörter. Versuchen Sie andere oder nur den Anfang.
search-nothing-library = { $count ->
    [one] Ihr Arbeitsbuch enthält diese Wörter nicht. Versuchen Sie weniger davon oder nur den Anfang.
   *[other] Keines der { $count } Arbeitsbücher enthält diese Wörter. Versuchen Sie weniger davon oder nur den Anfang.
}
search-unread = { $count ->
    [one] Eine Datei ist nicht lesbar und wurde nicht durchsucht: { $files }
   *[other] { $count } Dateien sind nicht lesbar und wurden nicht durchsucht: { $files }
}
search-in-title = Name der Firma
search-in-name = Name einer Allianz
search-in-action = Aufgabe
search-unasked = Eine Antwort auf „{ $question }“, was nicht mehr gefragt wird

card-heading = { $chapter } · { $number } von { $count }
card-flagged = vorgemerkt
card-why = Warum wir fragen: { $why }
card-sources = Quelle: { $sources }
card-passed-unknown = Sie wissen es noch nicht. Tippen Sie, um zu antworten.
card-passed-not-applicable = Das trifft nicht zu. Tippen Sie, um doch zu antworten.
card-pick-several = Die Leertaste nimmt etwas oder lässt es weg; was Sie zuerst nehmen, zählt am meisten.
option-rank = Platz { $rank }
pass-unknown = weiß nicht
pass-not-applicable = trifft nicht zu
gauge-now = Jetzt
gauge-aim = Ziel

alliances-title = Wer sind Ihre Partner?
alliances-intro = Nennen Sie die Firmen, mit denen Sie eng arbeiten, die, mit denen Sie gern eine Allianz hätten, und Kandidaten, an die Sie erst denken. Für den Anfang genügt eine.
alliances-add-first = Enter fügt die erste hinzu
alliances-outro = { $choose } führt zu den Fragen zur ausgewählten Allianz, { $new } fügt noch eine hinzu. { $leave } führt von einer Frage hierher zurück.
kind-existing-about = eine Allianz, die Sie haben
kind-desired-about = Sie arbeiten zusammen und wollen eine Allianz
kind-potential-about = Sie denken erst daran und arbeiten noch nicht zusammen
alliance-form-new = Eine neue Allianz
alliance-form-known = Diese Allianz
alliance-form-name = Wer ist der Partner?

actions-add-first = Enter fügt die erste hinzu
action-for-firm = Ihre eigene Firma
action-for-removed = eine Allianz, die nicht mehr da ist
action-due = bis { $date }
action-done = erledigt { $date }
action-no-date = noch ohne Termin
action-form-new = Eine neue Aufgabe
action-form-known = Diese Aufgabe
action-form-about = { $field } führt weiter zu: wer es tut und bis wann.
action-form-what = Was ist zu tun?
action-form-who = Wer tut es?
action-form-when = Bis wann? (31. März, 31.3. oder in 3 Wochen)
action-form-when-day = Bis wann? Bis { $date }
action-form-whom = Für welche Allianz?
action-form-next = nächstes Feld
action-form-what-missing = Bitte sagen Sie, was zu tun ist.

review-title = { $chapter }: Ihre Antworten
review-complete = Alles ist beantwortet.
review-blank = { $blank ->
    [one] 1 Frage ist noch offen.
   *[other] { $blank } Fragen sind noch offen.
}
review-flagged = { $flagged ->
    [one] Alles ist beantwortet; 1 Frage ist vorgemerkt.
   *[other] Alles ist beantwortet; { $flagged } Fragen sind vorgemerkt.
}
review-blank-and-flagged = { $blank ->
    [one] 1 Frage ist noch offen
   *[other] { $blank } Fragen sind noch offen
}, { $flagged } vorgemerkt.
review-nothing = –
review-items = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
review-actions = { $count ->
    [0] noch keine
    [one] 1 Aufgabe
   *[other] { $count } Aufgaben
}
review-others = Dasselbe für

reading-title = Wo sie steht
reading-all-title = Ihre Allianzen bisher
reading-no-alliances = Noch keine Allianz.
reading-factors = Faktoren { $average } von 5: { $band }
reading-factors-so-far = Faktoren bisher { $average } von 5 ({ $rated } von { $applicable } bewertet): { $band }
reading-factor = Einer von { $asked } Faktoren bisher bewertet: { $average } von 5
reading-no-factors = Faktoren noch nicht bewertet
reading-marks = Merkmale { $marks }

ladder-declared = Sie sagen
ladder-trust = Vertrauen
ladder-gauges = Skalen
axis-deal = ein Geschäft
axis-partnership = Partnerschaft
axis-alliance = Allianz
axis-one-firm = eine Firma
picture-no-gauges = noch keine Skala
picture-no-alliances = Fügen Sie eine Allianz hinzu, dann sehen Sie hier, wo sie steht.
picture-marks = Merkmale einer strategischen Allianz: { $marks }
picture-findings = Was auffällt
picture-no-findings = In diesen Antworten fällt nichts auf.
picture-nothing-read = Noch ist nichts beantwortet. Stellen Sie die drei Skalen ein und bewerten Sie die fünf Faktoren: Was auffällt, steht dann hier.
part-why = Grund
part-evidence = Beleg
part-aim = Ziel
picture-look-at = Sehen Sie nach:

## Von anderer Seite gesehen

routes-title = Welche Route möchten Sie gehen?
routes-asking = Routen mit der Frage „{ $question }“
route-minutes = etwa { $minutes } Minuten
notice-route = Ihre Route: { $title }
overview-title = Ihre Allianzen, nach { $by }
overview-name = Name
overview-kind = Art
overview-factors = Faktoren
overview-marks = Merkmale
overview-position = Position
overview-level = Stufe
overview-stage = Phase
overview-review = Zwischenbilanz
overview-overdue = überfällig
overview-empty = Fügen Sie zwei Allianzen hinzu, dann sehen Sie sie hier nebeneinander.
overview-compare-hint = Wählen Sie eine andere Allianz aus, um sie mit der im Blick zu vergleichen; Enter nimmt sie in den Blick.
agenda-title = Was zu tun ist, nach Datum
agenda-empty = Noch ist nichts geplant. Ihre Aufgaben und Zwischenbilanzen werden hier stehen.
agenda-overdue = überfällig seit dem { $date }
notice-action-done = Heute erledigt: { $what }
notice-action-open = Wieder zu erledigen: { $what }
agenda-review = Zwischenbilanz: zusammensetzen und zurückblicken
agenda-withdrawn = Nicht mehr geplant
changes-title = Was sich geändert hat
changes-title-of = Was sich geändert hat: { $name } und Ihre Firma
changes-empty = Noch hat sich nichts geändert.
changes-all = Jede Änderung, die neueste zuerst
changes-placed = Zum ersten Mal eingeordnet: „{ $after }“, bei { $to }.
changes-unplaced = Nicht mehr eingeordnet; vorher „{ $before }“, bei { $from }.
changes-turned = Jetzt „{ $after }“, bei { $to }; vorher „{ $before }“, bei { $from }.
changes-within = Noch immer „{ $after }“, jetzt bei { $to }; vorher bei { $from }.
changes-moved = { $what }: { $after }; vorher: { $before }.
changes-unsaid = { $what }: nicht mehr beantwortet; vorher: { $before }.
changes-more = { $count ->
    [one] 1 weitere hat sich geändert.
   *[other] { $count } weitere haben sich geändert.
}
changes-new = { $count ->
    [one] 1 Antwort ist neu.
   *[other] { $count } Antworten sind neu.
}
changes-from = Vorher:
changes-to = Danach:
changes-nothing = offen
changes-here = in der Liste
changes-gone = herausgenommen
changes-firm-name = Name der Firma
changes-alliance-order = Reihenfolge der Allianzen
changes-action-order = Reihenfolge der Aufgaben
changes-alliance = Name und Art
changes-presence = In der Liste
changes-action = Aufgabe
changes-stood = Damals stand sie bei { $position }: { $verdict }
matrix-begin = Enter beginnt mit den üblichen Kriterien
matrix-floor = mindestens { $floor }
matrix-criteria-outro = Links und rechts ändern ein Gewicht, Enter ändert ein Kriterium, n fügt eines hinzu. Wenn alles stimmt, drücken Sie die Leertaste: Dann stehen sie fest, und Sie bewerten die Kandidaten.
matrix-grid-outro = 1 bis 5 geben Punkte, ? heißt „weiß nicht“, die Rücktaste nimmt Punkte weg; · ist noch nicht bewertet. Die Leertaste öffnet die Kriterien wieder.
matrix-no-candidates = Es gibt noch keinen Kandidaten. Enter fügt Ihren Allianzen einen hinzu; dann bewerten Sie ihn hier.
matrix-fixed = Die Kriterien stehen fest, während Sie bewerten. Die Leertaste öffnet sie wieder.
matrix-fails = weniger als der Mindestwert
matrix-total = Summe
matrix-rank = Platz

## Kleine Formulare

prompt-name-missing = Bitte geben Sie einen Namen ein.
namesake-firm = Es gibt schon ein Arbeitsbuch namens „{ $name }“; dieses hat seine eigene Datei.
namesake-partner = Es gibt schon eine Allianz namens „{ $name }“. Beide bleiben; { $key } benennt eine um.
prompt-create = Ein neues Arbeitsbuch
prompt-create-about = Wie heißt Ihre Firma?
prompt-rename = Umbenennen
prompt-rename-about = Wie soll das Arbeitsbuch heißen?
prompt-duplicate = Kopieren
prompt-duplicate-about = Wie soll die Kopie heißen?
confirm-title = Sind Sie sicher?
confirm-yes = ja
confirm-no = nein, behalten
confirm-trash = In den Papierkorb legen?

## Einträge in Listen

form-keep = übernehmen und schließen
form-empty = Bitte schreiben Sie hier erst etwas.
form-waits = { $problem } Was Sie getippt haben, wartet im Formular.
form-old-stays = { $problem } Was dort stand, bleibt; was Sie getippt haben, wartet im Formular.
form-is-open = Ein Formular ist offen: { $key } schließt es, dann wirkt diese Taste wieder.
form-number-dropped = { $problem } Die Eingabe ist verworfen.
forms-damaged = Was in Formularen wartete, lässt sich nicht mehr lesen. Die Datei bleibt als { $path } erhalten; Ihre Antworten sind sicher.
forms-newer = In Formularen warten hier Worte, die ein neueres madbook gesichert hat. Sie bleiben in { $path }: Öffnen Sie dies dort, um sie zu sehen.
plain-forms-left = Auf dem Bildschirm waren Sie mitten in etwas: { $forms }. Was Sie getippt haben, wartet dort.
homeless-title = Worte zu etwas, das nicht mehr da ist
homeless-lead = Nichts ist verloren: Diese Worte warten, wie Sie sie getippt haben.
homeless-about = Sie haben sie in ein Formular getippt und nicht übernommen. Wozu sie gehörten, ist inzwischen entfernt.
homeless-keep = stehen lassen; nächstes Mal wieder fragen
homeless-drop = verwerfen
homeless-told = Diese Worte warten in einem Formular zu etwas, das inzwischen entfernt ist: { $words }
form-row-waits = Getippt, noch nicht übernommen: { $key } öffnet es
form-new-waits = Etwas Neues, noch nicht übernommen: { $key } öffnet es
form-gone-waits = Zu „{ $name }“ getippt, das entfernt ist: { $key } macht etwas Neues daraus
form-drop-title = Verwerfen, was Sie getippt haben?
form-drop-lead = Was Sie in dieses Formular getippt haben, geht. Was im Arbeitsbuch steht, bleibt, wie es ist.
form-drop-no = nein, daran weiterarbeiten
form-drop-yes = ja, verwerfen
form-dropped = Das ist verworfen. Was im Arbeitsbuch steht, ist wie zuvor.
form-nothing-to-drop = Hier gibt es nichts zu verwerfen: Im Formular steht, was im Arbeitsbuch steht.
form-left = Sie waren mitten in etwas: { $forms }. Öffnen Sie es wieder: Was Sie getippt haben, steht da.
form-action = Aufgabe „{ $name }“
form-alliance = Allianz „{ $name }“
form-was = { $form } (getippt zu „{ $name }“, das entfernt ist)
form-leave-keeps = übernehmen, zurück
form-leave = zurück
astray-field = Hier ist kein Platz für Worte. { $key } führt in das Feld dafür.
astray-digits = Hier ist kein Platz für Worte. { $key }, dann { $low } bis { $high } tippen.
astray-nowhere = Hier ist kein Platz für Worte. Weiter mit { $key }.
choice-wrong = „{ $typed }“ gibt es hier nicht: Tippen Sie { $low } bis { $high }. Es hat sich nichts geändert.
form-pasted = Eingefügt wurden Worte; gefragt ist eine Zahl von { $low } bis { $high }. Es hat sich nichts geändert.
form-wrong-way = { $key } verwirft es.
box-unfinished = Was Sie in diesem Kasten getippt haben, ist noch nicht übernommen.
unfinished-quit = { $problem } Noch einmal { $key } beendet trotzdem.
form-objective = Ein Ziel
form-objective-what = Was wollen Sie in den nächsten Jahren erreichen?
form-objective-ally = Mit einem Partner
form-criterion = Ein Kriterium
form-criterion-label = Was zählt bei einem Partner?
form-criterion-weight = Wie schwer wiegt es, von 1 bis 100?
form-criterion-floor = Mindestwert, den ein Kandidat haben muss
form-criterion-no-floor = keiner
form-criterion-no-weight = Ein Gewicht ist eine ganze Zahl von 1 bis 100.
form-review = Eine Zwischenbilanz
form-review-date = Wann haben Sie sich zusammengesetzt?
form-review-day = Wann haben Sie sich zusammengesetzt? Am { $date }
form-review-given = Was haben Sie eingebracht?
form-review-received = Was haben Sie bekommen?
form-review-expected = Was sollte erreicht werden?
form-review-actual = Was wurde erreicht?
form-review-changed = Was hat sich seit dem letzten Mal geändert?
form-review-goals = Was soll bis zum nächsten Mal erreicht sein?
form-review-decision = Ihre Entscheidung
form-review-not-rated = nicht bewertet
form-review-undecided = noch nicht entschieden
review-this-time = Diesmal
review-last-time = Das Mal davor
reviews-legend = Die vier Zahlen, 1 bis 5: { $names }. ▲ höher als das Mal davor, ▼ niedriger, – nicht bewertet.
items-add-first = Enter fügt das Erste hinzu
items-no-objectives = Ihre Firma hat hier noch keine Ziele. Nach ihnen fragt das Kapitel über Ihre Ziele zuerst.
ally-open = noch nicht bedacht
ally-nothing = allein ebenso zu erreichen
ally-cheaper = günstiger zu erreichen
ally-sooner = früher zu erreichen
ally-at-all = nur so zu erreichen
decision-upgrade = vertiefen
decision-maintain = so lassen
decision-downgrade = lockern

## Eine Route mit Zeitplan

card-timed = { $minutes ->
    [one] 1 Minute für alle { $count }
   *[other] { $minutes } Minuten für alle { $count }
}

## Was die Antworten eines Kapitels sagen

reading-more = zeigt alles
reading-findings = { $count ->
    [one] 1 Sache fällt auf
   *[other] { $count } Dinge fallen auf
}
review-says = Was das sagt

## Was eine Zwischenbilanz bewegt

moves-title = Ihre Entscheidung: { $decision }
moves-about = Steht sie von nun an woanders? Bewegen Sie, was sich bewegt; was Sie lassen, bleibt.
moves-turn = bewegen
moves-next = weiter
moves-was = { $now } (vorher { $was })

## Wie es an einem Tag war

act-as-of = zu einem Tag
act-as-of-about = Zeigen, wie es an einem Tag war, neben jetzt
past-ask = Wie es an einem Tag war
past-ask-about = An welchem Tag? Etwa 31. März 2026, 31.3. oder vor 3 Monaten. Leer gelassen: { $date }, das Ende des letzten Quartals.
past-no-day = Bitte geben Sie einen Tag vor heute an.
past-show = zeigen
past-title = Wie es am { $date } war, und jetzt
past-then = damals
past-now = jetzt
past-not-yet = Damals stand sie noch nicht in Ihrer Liste.
past-no-more = Sie steht nicht mehr in Ihrer Liste.
past-nobody = Damals gab es keine Allianz, und jetzt gibt es keine.
past-nothing-moved = Seitdem hat sich nichts geändert.

## Hilfe

help-title = Hilfe
help-search = Suchen: eine Taste oder was Sie tun wollen
help-nothing = Nichts passt. Versuchen Sie es mit weniger Buchstaben.
help-intro = Beantworten Sie eine Frage nach der anderen. { $field } führt zum nächsten Feld und vom letzten zur nächsten Seite; { $next } und { $back } blättern. Sie dürfen alles überspringen und später darauf zurückkommen. Alles speichert sich von selbst, und { $undo } nimmt zurück, was auch immer Sie getan haben.
help-typing-title = Während Sie schreiben
help-typing = Enter beginnt eine neue Zeile. Strg+← und Strg+→ gehen wortweise, Pos1 und Ende an die Enden der Zeile, Strg+W löscht bis zum Leerzeichen zurück. Einfügen geht wie in anderen Programmen Ihres Terminals. Um mit der Maus Text zu markieren, drücken Sie erst { $commands } und wählen „Maus“.
help-sources-title = Woher die Fragen kommen

## Was sich daraus lesen lässt

# Zahlen
number-tenths = { $whole },{ $tenths }
number-about = etwa { $number }
number-just-under = knapp { $number }
number-range = { $low } bis { $high }

# Was eine Beziehung ist, als Beschriftung
verdict-transaction = Einzelgeschäft
verdict-partnership = Partnerschaft
verdict-emerging = Werdende Allianz
verdict-strategic = Strategische Allianz
verdict-integration = Zusammenschluss

# Dasselbe im Satz, ohne Artikel
verdict-transaction-inline = Einzelgeschäft
verdict-partnership-inline = Partnerschaft
verdict-emerging-inline = werdende Allianz
verdict-strategic-inline = strategische Allianz
verdict-integration-inline = Zusammenschluss

# Dasselbe als Überschrift
verdict-transaction-headline = Ein Einzelgeschäft
verdict-partnership-headline = Eine Partnerschaft
verdict-emerging-headline = Eine werdende Allianz
verdict-strategic-headline = Eine strategische Allianz
verdict-integration-headline = Ein Zusammenschluss, mehr als eine Allianz

# Was jedes bedeutet
verdict-transaction-meaning = Risiko, Zeit und Papier zusammen binden Sie beide nur lose.
verdict-partnership-meaning = Sie verbindet mehr als ein einzelnes Geschäft, doch von den fünf Merkmalen einer strategischen Allianz sind weniger als drei da.
verdict-emerging-meaning = Drei oder vier der fünf Merkmale einer strategischen Allianz sind da; sprechen Sie über das, was fehlt.
verdict-strategic-meaning = Nach diesen Antworten verbinden zwei unabhängige Firmen, was sie haben, und beide gewinnen daraus bleibenden Wert.
verdict-integration-meaning = Ihnen gehört gemeinsam eine Firma, oder die beiden sind eine geworden, oder so viel ist so lange geteilt, dass es dem nahekommt.

# Solange Antworten offen sind
verdict-at-least = Mindestens { $verdict }
verdict-at-most = Höchstens { $verdict }
verdict-between = Noch offen: { $shallow } bis { $deep }
verdict-open = Noch offen: alles zwischen einem einzelnen Geschäft und einer gemeinsamen Firma
verdict-unplaced = Beantworten Sie eine Skala, um zu sehen, wo sie steht

section-transactional = Einzelgeschäft
section-midrange = Mittlerer Bereich
section-integration = Zusammenschluss

# Eine Stelle auf einer Skala, auf einem ihrer Teilstriche oder dazwischen
gauge-at = { $degree } („{ $stop }“)
gauge-near = { $degree } (nahe „{ $stop }“)
list-and = { $others } und { $last }

# Wie viele einer Liste da sind, etwa der fünf Merkmale
tally = { $held } von { $of }
tally-so-far = bisher { $held } von { $of }
tally-at-most = höchstens { $held } von { $of }
tally-partly = { $count } teilweise, halb gezählt
tally-open = { $count } noch offen
tally-noted = { $tally } ({ $notes })

# Wie es berechnet wurde
working-gauges = Skalen: { $sum }, geteilt durch drei: { $position }.
working-no-gauges = Noch ist keine Skala beantwortet.
working-not-applicable = { $gauges }: trifft nicht zu, darum bleibt die Position ein Bereich.
working-marks = Merkmale: { $marks }.
working-transaction = Eine Position unter 20 ist ein Einzelgeschäft, gleich was die Merkmale sagen.
working-midrange = Von 20 bis unter 80 entscheiden die Merkmale: 3 machen eine werdende Allianz, alle 5 eine strategische.
working-integration = Eine Position von 80 oder mehr ist ein Zusammenschluss, gleich was die Merkmale sagen.
working-new-entity = „{ $gauge }“ bei 80 oder mehr geht über eine Allianz hinaus, gleich was das Übrige sagt.

# Was es bewegen würde
step-set-gauges = Beantworten Sie die Skalen, die noch offen sind: { $gauges }.
step-judge-marks = Beurteilen Sie die Merkmale, die noch offen sind: { $marks }.
step-move-gauges = Auf den drei Skalen zusammen fehlen noch so viele Punkte, bevor die Merkmale zählen: { $points }.
step-hold-marks = Für „{ $verdict }“ fehlt noch: { $more }. Sehen Sie nach bei: { $marks }.
step-hold-marks-open = Für „{ $verdict }“ fehlen { $fewest } bis { $most } Merkmale, denn { $count ->
    [one] 1 Merkmal ist
   *[other] { $count } Merkmale sind
} noch offen. Beurteilen Sie zuerst: { $open }.
step-hold-marks-then = { $short } Sehen Sie dann nach bei: { $marks }.
marks-half = ein halbes Merkmal
marks-one = ein Merkmal
marks-many = { $count } Merkmale

# Die Faktoren
band-strength = stark
band-discuss = zu besprechen
band-concern = bedenklich
standing-proven = { $rating }, mit Beleg
standing-unproven = { $rating }, noch ohne Beleg
standing-blank = Nicht beantwortet
standing-unknown = Weiß nicht
standing-not-applicable = Trifft nicht zu

held-yes = Ja
held-partly = Teilweise
held-no = Nein

kind-existing = Partner
kind-desired = Wunschpartner
kind-potential = Kandidat

# Was auffällt
gravity-warning = Vorsicht
gravity-discuss = Besprechen
gravity-note = Gut zu wissen

finding-paper = Auf Dauer gedacht, wenig auf Papier
    .detail = „{ $duration }“ steht bei { $duration_at }; „{ $legal }“ erst bei { $legal_at }.
    .advice = Bringen Sie das Wichtigste zu Papier; Vertrag und Vertrauen gehen Hand in Hand; ein Vertrag ist kein Zeichen von Misstrauen (Rigsbee; Cao & Lumineau 2015).

finding-apart = Die Skalen liegen auseinander
    .at = { $gauge } bei { $place }
    .detail = Voraus: { $ahead }. Zurück: { $behind }. Der weiteste Abstand beträgt { $spread } Punkte.
    .advice = Fragen Sie sich: Sollte { $behind } aufholen oder { $ahead } warten?

finding-commitment = Mehr Bindung als Wert
    .detail = Sie stehen bei { $position } von 100, bei den Merkmalen aber bei { $marks }.
    .advice = Vereinbaren Sie, was jede Seite gewinnen soll, bevor Sie sich enger binden.

finding-value = Mehr Wert als Bindung
    .detail = Bei den Merkmalen stehen Sie bei { $marks }, doch insgesamt erst bei { $position } von 100.
    .advice = Fragen Sie sich, was schützen würde, was gut geht: mehr Zeit, ein geteiltes Risiko oder eine festere Vereinbarung.

finding-entity = Mehr als eine Allianz
    .detail = „{ $legal }“ steht bei { $legal_at }. Eine Allianz, wie dieses Arbeitsbuch das Wort gebraucht, gründet keine neue Firma und verschmilzt keine.
    .advice = Fragen Sie sich, ob eine Vereinbarung zwischen zwei unabhängigen Firmen genügt; wenn nicht, klären Sie früh, wie es enden kann.

finding-travel = Der weiteste Weg: { $gauge }
    .alone = Noch nicht am Ziel: { $gauge }
    .tied = Gleich weit vom Ziel: { $count } Skalen
    .way = „{ $gauge }“ von { $now } auf { $aim }
    .detail = { $ways }.
    .advice = Nennen Sie den ersten Schritt und eine Person dafür; börsennotierten Firmen, die jemanden für Allianzen hatten, ging es besser (Kale, Dyer & Singh 2002).

finding-claimed = { $factor }: noch ohne Beleg
    .detail = Sie haben es mit { $rating } bewertet („{ $anchor }“), ohne Beleg.
    .advice = Schreiben Sie auf, woran es sich gezeigt hat oder wie Sie es prüfen könnten (BIG Network).

finding-low = { $factor }: niedrig, aber warum?
    .detail = Sie haben es mit { $rating } bewertet („{ $anchor }“), ohne zu sagen, warum.
    .advice = Eine Zeile zum Grund verrät Ihnen, ob es zu beheben ist.

finding-trust = Zwei Antworten zum Vertrauen, die nicht zusammenpassen
    .detail = Sie sagen, dass trotz verschiedener Art Vertrauen da ist, haben es aber zuletzt mit { $rating } bewertet („{ $anchor }“).
    .advice = Klären Sie, was stimmt; ein kleines gemeinsames Projekt zeigt es, denn Zusammenarbeit schafft mehr Vertrauen als ein guter Ruf (Meier et al. 2016).

finding-deep = Eng verbunden, wenig Vertrauen
    .detail = Sie stehen bei { $position } von 100, haben das Vertrauen aber zuletzt mit { $rating } bewertet („{ $anchor }“).
    .advice = Versuchen Sie ein kleines gemeinsames Projekt, bevor Sie tiefer gehen; Zusammenarbeit schafft mehr Vertrauen als ein guter Ruf (Meier et al. 2016).

finding-impact = Wirkung und Potenzial: ein Widerspruch
    .detail = Sie sagen, dass sie für alle etwas Großes erreicht, haben ihr Potenzial aber mit { $rating } bewertet („{ $anchor }“).
    .advice = Halten Sie sie gegen Ihre eigenen Ziele und nennen Sie das, dem sie dient (BIG Network).

finding-independence = Wie unabhängig sind Sie?
    .detail = Sie sagen, dass beide Firmen selbständig bleiben, aber „{ $gauge }“ steht bei { $place }.
    .advice = Klären Sie, was gemeint ist: wer entscheidet und wem was gehört.

finding-level-trust = Mehr, als Ihr Vertrauen schon trägt
    .detail = Sie sagen, dass Sie auf Stufe { $declared } arbeiten; das Vertrauen, wie Sie es zuletzt bewertet haben, trägt Stufe { $carried }.
    .advice = Wenig Vertrauen schließt nichts aus, es bestimmt die Stufe: Machen Sie einen Probelauf mit wenigen Projekten, bevor Sie weitergehen (King & Trecha).

finding-level-paper = Papier und Arbeit passen nicht zusammen
    .detail = Sie sagen, dass Sie auf Stufe { $declared } arbeiten, während „{ $legal }“ bei { $legal_at } steht.
    .advice = Klären Sie, was stimmt: Für eine Vermittlung sind die Bedingungen vorher vereinbart, für zugekaufte Leistungen gibt es einen Vertrag (King & Trecha).

finding-charter = Eng verbunden, das meiste ungeschrieben
    .detail = Sie stehen bei { $position } von 100; von den { $needed } Punkten, die zutreffen, sind { $written } aufgeschrieben.
    .advice = Je mehr voneinander abhängt, desto mehr sollte geschrieben stehen (Leitfaden für Allianzen). Beginnen Sie mit: { $first }.

finding-changes = Schwer vorherzusehen, nichts vereinbart
    .detail = Wie schwer sich etwas vorhersehen lässt, haben Sie mit { $rating } von 5 bewertet; was Sie beide dann tun, steht noch nirgends.
    .advice = Kein Papier sieht alles voraus: Vereinbaren Sie, wer wen anruft und was Sie gemeinsam neu ansehen (Leitfaden für Allianzen).

finding-safeguards = Eng verbunden, wenige Sicherungen
    .detail = Sie stehen bei { $position } von 100, bei den Sicherungen Ihrer Unabhängigkeit bei { $held }.
    .advice = Schaffen Sie eine mehr, bevor Sie weitergehen: { $names }.

finding-aim = Enge Bindung als Ziel, wenige Sicherungen
    .detail = Ihr Ziel liegt bei { $aim } von 100, bei den Sicherungen Ihrer Unabhängigkeit stehen Sie bei { $held }.
    .advice = Gehen Sie in Schritten vor, und schaffen Sie mit jedem eine weitere Sicherung: { $names }.

finding-adrift = Sie dient keinem Ihrer Ziele
    .detail = Sie haben sie an jedem Ziel Ihrer Firma gemessen, und sie dient keinem.
    .advice = Fragen Sie sich, ob am Anfang ein netter Mensch und eine gute Idee standen und wozu sie dienen könnte (BIG Network).
finding-unlinked = Noch kein Ziel für sie genannt
    .detail = Ihre Firma hat Ziele, und bisher haben Sie diese Allianz mit keinem verbunden.
    .advice = Verbinden Sie sie mit dem, dem sie dient, oder fragen Sie sich, ob am Anfang ein netter Mensch und eine gute Idee standen (BIG Network).

finding-venture = Gemeinsame Firma oder nicht?
    .detail = Sie sagen, dass es eine gemeinsame Firma ist, während „{ $legal }“ bei { $legal_at } steht.
    .unsaid = „{ $legal }“ steht bei { $legal_at }, doch Sie zählen sie nicht zu den gemeinsamen Firmen.
    .advice = Klären Sie, was stimmt: Bei einer gemeinsamen Firma (Joint Venture) gehört Ihnen beiden eine neue Firma (Leitfaden für Allianzen).

finding-ours = Nur Ihnen etwas wert
    .detail = Sie nennen, was sie für Sie schafft, und noch nichts für Ihren Partner.
    .advice = Fragen Sie ihn, was er gewinnt und was er gern gewänne: Beide müssen etwas davon haben, sonst hält es nicht (Leitfaden für Allianzen).

finding-theirs = Nur dem Partner etwas wert
    .detail = Sie nennen, was sie für Ihren Partner schafft, und noch nichts für Sie.
    .advice = Fragen Sie sich, was Sie davon wollen und bis wann: Beide müssen etwas davon haben, sonst hält es nicht (Leitfaden für Allianzen).

finding-learning = Nur gelernt, sonst noch nichts
    .detail = Von dem, was sie für Sie schafft, nennen Sie das Lernen und sonst nichts.
    .advice = Das ist ein guter Grund für einen Probelauf: Legen Sie fest, was Sie bis wann gelernt haben wollen.

finding-must-have = Ein Muss-Kriterium ist verfehlt
    .detail = Bei „{ $criterion }“ sind es { $score } Punkte, wo mindestens { $floor } ein Muss sind.
    .advice = Fragen Sie, was nötig wäre, um dorthin zu kommen; senken Sie die Latte nur, wenn Sie das bei jedem Partner täten.

finding-overdue = Eng verbunden, Zwischenbilanz überfällig
    .detail = Sie stehen bei { $position } von 100, und die Zwischenbilanz war am { $date } fällig.
    .unchosen = Sie stehen bei { $position } von 100. Wie oft Sie zurückblicken, haben Sie nicht gesagt; vierteljährlich wäre die Zwischenbilanz am { $date } fällig gewesen.
    .advice = Setzen Sie sich zusammen und sehen Sie nach, was jeder gegeben und bekommen hat: Bleibende Erfolge folgen der Fähigkeit, eine Allianz zu entwickeln (Lunnan & Haugland 2008).

# Stufen
level = { $number } („{ $name }“)
level-declared = Sie sagen, dass Sie auf dieser Stufe arbeiten: { $level }.
level-not-declared = Sie haben noch nicht gesagt, auf welcher Stufe Sie zusammenarbeiten.
level-trust-factor = Das bisher verdiente Vertrauen, mit { $rating } von 5 bewertet, trägt Stufe { $level }.
level-trust-dynamic = Das Vertrauen in der Zusammenarbeit, mit { $rating } von 5 bewertet, trägt Stufe { $level }.
level-trust-review = Das Vertrauen, in der Zwischenbilanz vom { $date } mit { $rating } von 5 bewertet, trägt Stufe { $level }.
level-held-down = Es trüge mehr, wenn Sie bei „{ $mark }“ nicht „{ $held }“ geantwortet hätten.
level-trust-open = Bewerten Sie das Vertrauen, um zu sehen, welche Stufe es trägt.
level-gauges = „{ $risk }“ und „{ $legal }“ zusammen ergeben Stufe { $level }.
level-gauges-open = Beantworten Sie „{ $risk }“ und „{ $legal }“, um zu sehen, welche Stufe sie ergeben.
level-pilot = Die Stufe, die Sie nennen, ist tiefer, als { $than ->
    [trust] Ihr Vertrauen trägt
    [gauges] die Skalen ergeben
   *[both] Ihr Vertrauen trägt und die Skalen ergeben
}. Der Weg dorthin ist ein Probelauf: wenige Projekte und eine einfache Vertraulichkeitsvereinbarung, dazu vorher vereinbarte Ziele, Erwartungen und Messgrößen, zufriedene Kunden eingeschlossen (King & Trecha).
level-fits = Sie ist nicht tiefer, als { $than ->
    [trust] Ihr Vertrauen trägt
    [gauges] die Skalen ergeben
   *[both] Ihr Vertrauen trägt und die Skalen ergeben
}.

# Auswählen
choice-unweighed = Geben Sie mindestens einem Kriterium ein Gewicht.
choice-unscored = Bewerten Sie die Kandidaten, ein Kriterium nach dem anderen.
choice-none-meets = Jeder Kandidat mit zählenden Punkten verfehlt ein Muss-Kriterium.
choice-alone = Nur { $name } hat Punkte, die zählen, und bisher kein Muss-Kriterium verfehlt; es gibt nichts zum Vergleichen.
choice-narrow = Zu knapp, um zu entscheiden, ungerundet weniger als 0,1 hinter der Spitze: { $names }.
choice-open = Zu knapp, um zu entscheiden, solange Punkte offen sind: { $names }.
choice-until = { $leader } führt so lange, bis { $change }; dort zieht { $rival } gleich.
choice-at-least-until = { $leader } führt mindestens so lange, bis { $change }; von dort an könnte { $rival } gleichziehen.
choice-falls = „{ $criterion }“ von { $from } % auf { $to } % fällt
choice-rises = „{ $criterion }“ von { $from } % auf { $to } % steigt
choice-firm = { $leader } führt, gleich, welches einzelne Gewicht Sie ändern.
choice-whatever = Das gilt, gleich wie die offenen Punkte ausfallen.
choice-fails = { $name } verfehlt ein Muss-Kriterium: { $missed }.
choice-missed = { $criterion } { $score }, mindestens { $floor }
choice-range = { $name } hat bisher { $so_far }; ist alles bewertet, werden es { $low } bis { $high }.
choice-unknown = Noch nicht bewertet, also alles von 1 bis 5: { $names }.
choice-not-fixed = Die Kriterien stehen noch nicht fest. Legen Sie sie fest, bevor Sie bewerten, damit kein Kandidat sie beeinflusst.

# Gestalten
charter-none = Nach Ihren Angaben trifft keiner dieser Punkte zu.
charter-complete = Jeder Punkt, der zutrifft, ist aufgeschrieben.
charter-written = Von den { $needed } Punkten, die zutreffen, sind { $written } aufgeschrieben.
term-exit = Allianzen enden; wie man sich trennt, vereinbart man am besten, solange man sich gut versteht.
term-disputes = Einigen Sie sich, bevor Sie streiten: erst reden, dann ein Vermittler, dann ein Schiedsrichter.
term-measures = Ohne Messgröße weiß niemand, ob es funktioniert; zufriedene Kunden kommen zuerst.
term-goals = An dem, was beide erreichen wollen, misst sich alles andere.
term-give-and-get = Was jede Seite gibt und nimmt, wie viel, bis wann und auf welchem Weg: Ungesagt sorgt es für Überraschungen.
term-sharing = Gewinn teilt man gern; klären Sie Kosten und Risiko gleich mit.
term-shocks = Preise steigen und Lieferungen bleiben aus; sagen Sie jetzt, was dann geschieht.
term-governance = Jemand muss sich kümmern: Nennen Sie, wer sie führt und wie Sie in Verbindung bleiben.
term-scope = Eng genug, um sie zu führen, und weit genug, um zu zählen; mit dem Vertrauen kann sie weiter werden.
term-duration = Ein Tag, an dem Sie neu darüber nachdenken, hält das Gespräch in Gang.
term-pilot = Ein Probelauf zeigt, wie Sie zusammenarbeiten; das schafft mehr Vertrauen als ein guter Ruf (Meier et al. 2016).
term-pricing = Wissen Sie vor der ersten Rechnung, was Sie einander berechnen.
term-milestones = Kleine Termine unterwegs zeigen früh, ob Sie ankommen.
term-legal = Für die meisten kleinen Firmen ist ein Vertrag die einfachste Form.
term-advice = Ein Anwalt sieht, was Freunde übersehen.
safeguards-held = Sicherungen Ihrer Unabhängigkeit: { $held }.
safeguards-against = Sicherungen Ihrer Unabhängigkeit: { $held }, bei { $position } von 100 auf dem Weg von einem einzelnen Geschäft zu einer gemeinsamen Firma.
safeguards-lacking = Nicht ganz da: { $names }.
safeguards-open = Noch nicht beurteilt: { $names }.

# Lebendig halten
stage = { $number } („{ $name }“)
stage-none = Sie haben noch nicht gesagt, in welcher Phase sie ist.
stage-now = Sie sehen die Allianz in dieser Phase: { $stage }.
stage-left-open = In Phase { $stage } blieb offen: { $questions }.
stage-advice = Kehren Sie zu dem zurück, was offen blieb, bevor Sie weitergehen.
stage-advice-select = Kehren Sie zu dem zurück, was offen blieb, bevor Sie weitergehen; an Eile bei der Wahl scheitern Allianzen, warnt Rigsbee.
trend-up = höher
trend-same = gleich
trend-down = niedriger
reviews-last = Letzte Zwischenbilanz: { $date }, { $average } von 5.
reviews-last-partly = Letzte Zwischenbilanz: { $date }, { $average } von 5, gemittelt über die { $rated } bewerteten.
reviews-last-unrated = Letzte Zwischenbilanz: { $date }.
reviews-trend = { $dynamic } { $trend }
reviews-trends = Gegenüber der jeweils letzten Bewertung: { $trends }.
reviews-decision = Ihre letzte Entscheidung: { $decision }.
reviews-due = Die nächste Zwischenbilanz ist am { $date } fällig.
reviews-overdue = Die nächste Zwischenbilanz ist seit dem { $date } überfällig.
reviews-unchosen = { $due } Wie oft Sie zurückblicken, haben Sie nicht gesagt; es zählt daher jedes Vierteljahr.
reviews-no-rhythm = Wählen Sie, wie oft Sie zurückblicken, dann steht hier die nächste Zwischenbilanz.
objective-partly = { $name } (teilweise)
objective-served = { $what }: { $names }
objective-lacks-ally = { $what }: noch mit keiner Allianz verbunden
objective-alone = { $what }: Sie sagen, dass Sie es allein ebenso erreichen
objective-adrift = Dienen nach Ihren Angaben keinem Ihrer Ziele: { $names }.
objective-unlinked = Bisher mit keinem Ziel verbunden: { $names }.

# Ein zweiter Blick
resource-all = Was Sie durch den Partner erreichen, besteht alle vier Proben.
resource-held = Von den vier Proben besteht, was Sie durch den Partner erreichen: { $held }.
sourcing-buy = Alle drei Antworten sind niedrig: Einfach kaufen kann genügen, ohne Allianz.
sourcing-ally = Ihre drei Antworten sind weder alle niedrig noch alle hoch: Das spricht für eine Allianz.
sourcing-ally-open = Ihre Antworten können nicht mehr alle niedrig oder alle hoch sein, gleich wie die offenen ausfallen: Das spricht für eine Allianz.
sourcing-make = Alle drei Antworten sind hoch: Wenn Sie es sich leisten können, machen Sie es selbst.
sourcing-open = Bewerten Sie, was offen ist, um zu sehen: kaufen, gemeinsam machen oder selbst machen.

contrast-trust = Stufe, die das Vertrauen trägt

caveat = Diese Skalen helfen beim Nachdenken und Reden; geprüfte Messinstrumente sind sie nicht.

## Wenn etwas schiefgeht

panic-words-are-safe = Das ist ein Fehler in madbook, nicht Ihrer. Ihre Antworten sind in { $folder }; höchstens die letzte Sekunde Tippen fehlt.

## Berichte

report-about = { $pack } · { $date }
report-progress = { $answered } von { $asked } Fragen sind beantwortet; offene stehen hier nicht.
# Ein Bericht von einer einzigen kann für deren Partner sein.
report-overview = { $count ->
    [one] Wo die Allianz steht
   *[other] Wo Ihre Allianzen stehen
}
report-no-alliances = In diesem Arbeitsbuch gibt es noch keine Allianz.
report-alliance = Allianz
report-verdict = Was sie ist
report-factors = Faktoren
report-marks = Merkmale
report-none = –
report-unplaced = Noch nicht eingeordnet
report-of = { $number } von 5
report-of-rated = { $number } von 5 ({ $rated } von { $applicable } bewertet)
report-half = Ein Merkmal, das teilweise da ist, zählt halb.
report-now-to-aim = { $now } → { $aim }
report-alliance-about = { $kind } · { $answered } von { $asked } Fragen beantwortet
report-working = Wie wir das lesen
report-steps = Was es bewegen würde
report-rated = { $standing }: { $anchor }
report-findings = Was auffällt
report-actions = Aufgaben
report-action-overdue = überfällig seit dem { $date }
report-footer = Woher das kommt
report-ranked = { $place }. { $label }
report-objective = Ziel
report-served-by = Allianzen dafür
report-serves = Dient sie dem Ziel?
report-level-declared = Sie sagen
report-level-trust = Vertrauen trägt
report-level-gauges = die Skalen ergeben
report-stage-here = hier sind Sie
report-missing = Was noch fehlt, in der Reihenfolge, in der wir es klären würden:
report-missing-more = { $count ->
    [one] Und ein weiterer Punkt.
   *[other] Und { $count } weitere Punkte.
}
report-missing-term = { $term }: { $why }
report-review-date = Zwischenbilanz
report-trend = { $rating }, { $trend }
report-decision = Ihre Entscheidung: { $decision }
report-criterion = Kriterium
report-weight = Gewicht
report-must-have = { $criterion } (mindestens { $floor })
report-percent = { $share } %
report-fails = { $score }, zu wenig

## Berichte: die Zusammenfassung und die Bilder

report-caveat = { $caveat } So standen die Antworten am { $date }.
report-so-far = { $verdict } – mehr lässt sich nach dem, was hier steht, über { $name } nicht sagen.
report-not-from-here = Was { $name } ist, lässt sich nach dem, was hier steht, nicht sagen.
report-contents = Inhalt
report-skip = Zum Bericht springen
report-how-far = Wie weit es geht
report-side-by-side = Nebeneinander
report-more-alliances = { $count ->
    [one] Und eine weitere Allianz.
   *[other] Und { $count } weitere Allianzen.
}
report-and-more = { $names } und { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}
report-evidence-of = { $name }: { $evidence }
report-matters-most = Was am wichtigsten ist
report-comes-next = Was als Nächstes kommt
report-about-whom = { $label } · { $name }
letterhead-for = Erstellt für { $name }
letterhead-by = Erstellt von { $name }
letterhead-logo = Logo
letterhead-left-off = „{ $name }“ nennt jemanden, den diese Fassung nicht nennt; die Zeile entfällt.
letterhead-no-logo = Ein Logo könnte einen Namen verraten und entfällt.
letterhead-unreadable = { $path } ließ sich nicht als Logo lesen: { $problem }. Nennen Sie ein anderes oder keines: „logo“ in den Einstellungen oder --logo.
letterhead-without = { $problem } Die Berichte entstehen ohne Logo.
letterhead-no-picture = { $path } ist kein Bild, das über einem Bericht stehen kann. Nehmen Sie ein PNG, ein JPEG oder ein SVG oder keines: „logo“ in den Einstellungen oder --logo.
letterhead-no-outlines = { $path } enthält Text, der keine Pfade ist, oder ein Bild; beides ginge verloren. Speichern Sie es mit Text als Pfaden oder als PNG, oder nehmen Sie keines: „logo“ in den Einstellungen oder --logo.
letterhead-too-large = { $path } ist für ein Logo zu groß: höchstens 4 MB und 10.000 Pixel an einer Seite.
docx-comments = Anmerkungen
xlsx-alliances = Allianzen
xlsx-answers = Antworten
xlsx-reviews = Zwischenbilanzen
xlsx-matrix = Auswahl
xlsx-about = Hinweise
xlsx-many = { $count ->
    [one] Eine Firma
   *[other] { $count } Firmen
}
xlsx-left-out = { $count ->
    [one] Eine Zeile fand auf ihrem Blatt keinen Platz mehr und fehlt.
   *[other] { $count } Zeilen fanden auf ihrem Blatt keinen Platz mehr und fehlen.
}
xlsx-firm = Firma
xlsx-kind = Art
xlsx-action = Aufgabe
xlsx-value-update = Zwischenbilanz
xlsx-from = Position, von
xlsx-to = Position, bis
xlsx-aim-from = Ziel, von
xlsx-aim-to = Ziel, bis
xlsx-marks = Merkmale, von 5
xlsx-factors = Faktoren, Mittel
xlsx-level = Stufe, sagen Sie
xlsx-level-trust = Stufe, die das Vertrauen trägt
xlsx-level-gauges = Stufe, die die Skalen ergeben
xlsx-stage = Phase
xlsx-charter = Vereinbarte Punkte, aufgeschrieben
xlsx-of = { $written } von { $needed }
xlsx-safeguards = Sicherungen, von 5
xlsx-last-review = Letzte Zwischenbilanz
xlsx-next-review = Nächste Zwischenbilanz
xlsx-warnings = Warnungen
xlsx-state = Stand
xlsx-open = offen
xlsx-overdue = überfällig
xlsx-done = erledigt
xlsx-done-on = Erledigt am
xlsx-private = Privat
xlsx-yes = ja
xlsx-chapter = Kapitel
xlsx-question = Frage
xlsx-part = Teil
xlsx-answer = Antwort
xlsx-meaning = Was das heißt
xlsx-edited = Bearbeitet
xlsx-why = Warum so niedrig
xlsx-evidence = Beleg
xlsx-held = Tag
xlsx-decision = Entscheidung
xlsx-share = Anteil
xlsx-floor = Mindestens
xlsx-lowest = Summe, alles Offene am schlechtesten
xlsx-highest = Summe, alles Offene am besten
xlsx-failed = Muss-Kriterien verfehlt
xlsx-matrix-on = Das Ergebnis vom { $date }, vor jeder Änderung auf diesem Blatt:
report-csv-too-long = { $count ->
    [one] Eine Antwort ist länger, als eine Zelle in Excel fasst (32.767 Zeichen). Die Tabelle hat sie ganz; Excel schneidet sie vielleicht ab.
   *[other] { $count } Antworten sind länger, als eine Zelle in Excel fasst (32.767 Zeichen). Die Tabelle hat sie ganz; Excel schneidet sie vielleicht ab.
}
report-more-dates = { $count ->
    [one] Danach folgt ein weiterer Termin.
   *[other] Danach folgen { $count } weitere Termine.
}
legend-scale-of-five = 1 ist das Wenigste, 5 das Meiste
legend-scale-of-hundred = 0 ist ein einzelnes Geschäft, 100 ist eine Firma
legend-shown = etwas belegt es
legend-claimed = noch belegt es nichts
legend-range = was offene Punkte noch daraus machen können
legend-unknown = ? nicht bekannt
legend-blank = – noch nicht bewertet
figure-lane = { $verdict }, { $reading }
figure-says = { $name }: { $reading }
figure-beside = { $name } { $reading }
figure-reach = { $label } { $at }, { $meaning }
figure-total = { $total }, { $range }
figure-sentence = { $said }.

## Zeile für Zeile

# Was man verlangen kann und was die Hilfe davon sagt
plain-help = hilfe
    .about = /hilfe sagt Ihnen, was Sie hier verlangen können
plain-back = zurück
    .about = /zurück geht zur Frage davor
plain-skip = weiter
    .about = /weiter geht weiter und lässt dies, wie es ist
plain-why = warum
    .about = /warum sagt Ihnen, warum gefragt wird und was zu bedenken ist
plain-where = wo
    .about = /wo sagt Ihnen, wo Sie sind und wie viel beantwortet ist
plain-picture = bild
    .about = /bild sagt Ihnen, wo Ihre Allianzen stehen; /bild 2 sagt alles über die zweite
plain-goto = gehe
    .about = /gehe 5.1 geht zu Frage 5.1; /gehe 5.1 Hafenkaffee stellt sie zu dieser Allianz
plain-gap = offen
    .about = /offen geht zur nächsten Frage, die offen oder vorgemerkt ist
plain-alliances = allianzen
    .about = /allianzen geht zur Liste Ihrer Allianzen
plain-find = suche
    .about = /suche mehl sucht dieses Wort in allem, was Sie geschrieben haben
plain-undo = rückgängig
    .about = /rückgängig nimmt die letzte Änderung zurück
plain-redo = wiederhole
    .about = /wiederhole stellt sie wieder her
plain-clear = leere
    .about = /leere leert die Antwort, nach der gefragt wird
plain-flag = vormerken
    .about = /vormerken merkt diese Frage vor oder nicht mehr
plain-route = route
    .about = /route lässt Sie eine andere Route durch das Arbeitsbuch wählen
plain-earlier = früher
    .about = /früher zeigt frühere Stände, um einen zurückzuholen; in der Liste der Arbeitsbücher /früher 2 die des zweiten
plain-list = liste
    .about = /liste speichert und geht zu Ihren Arbeitsbüchern
plain-new = neu
    .about = /neu fügt einer Liste etwas hinzu, auch was mit einer Zahl beginnt: /neu 3M
plain-remove = entferne
    .about = /entferne 2 nimmt das Zweite aus einer Liste
plain-move = schiebe
    .about = /schiebe 3 1 macht das Dritte einer Liste zum Ersten
plain-done = erledigt
    .about = /erledigt 2 hakt die zweite Aufgabe ab oder nimmt den Haken weg
plain-score = punkte
    .about = /punkte sagt, dass die Kriterien feststehen: Sie bewerten dann die Kandidaten
plain-weigh = gewichte
    .about = /gewichte öffnet die Kriterien wieder, während Sie bewerten
plain-rename = umbenennen
    .about = /umbenennen 2 gibt dem zweiten Arbeitsbuch einen anderen Namen
plain-copy = kopie
    .about = /kopie 2 kopiert das zweite Arbeitsbuch
plain-trash = papierkorb
    .about = /papierkorb zeigt, was Sie entfernt haben, um es zurückzuholen
plain-join = verbinde
    .about = /verbinde 2 führt das zweite Arbeitsbuch mit einer anderen Kopie davon zusammen
plain-report = bericht
    .about = /bericht sagt Ihnen, wie Sie einen Bericht bekommen
plain-language = sprache
    .about = /sprache und ein Name, etwa /sprache English, macht in einer anderen Sprache weiter
plain-languages = Diese Sprachen gibt es. Tippen Sie /sprache und eine davon:
plain-language-now = Ab hier auf { $name }; alle Ihre Antworten bleiben. Für immer: madbook config set language { $tag }
plain-quit = ende
    .about = /ende speichert und verlässt madbook

plain-help-answers = Enter behält, was dasteht, oder lässt es offen. Tippen Sie ?, wo Sie etwas nicht wissen, und -, wo eine Frage nicht zutrifft. Text endet mit einer Zeile, in der nur ein Punkt steht. Außerdem können Sie verlangen:
plain-help-library = Tippen Sie eine Zahl, um dieses Arbeitsbuch zu öffnen. Außerdem können Sie verlangen:
plain-help-not = Was ein Bildschirm besser kann, gibt es hier nicht: sagen, wer was lesen darf, die Änderungen, die Übersicht, die Termine und die Ansicht für eine Runde. Starten Sie dafür madbook ohne --plain. Berichte haben einen eigenen Befehl: /bericht sagt Ihnen, welchen.
plain-report-which = Um einen Bericht in eine Datei zu schreiben: madbook report NAME, mit dem Namen einer Firma. Um ihn hier zu lesen: madbook show NAME. Verlassen Sie madbook vorher mit /ende.
plain-report-how = Um einen Bericht in eine Datei zu schreiben: madbook report "{ $file }". Um ihn hier zu lesen: madbook show "{ $file }". Verlassen Sie madbook vorher mit /ende.
plain-in-library = Das geht in der Liste Ihrer Arbeitsbücher: /liste führt dorthin.
plain-no-command = { $name } gibt es nicht. /hilfe sagt Ihnen, was es gibt. Soll Text mit einem Schrägstrich beginnen, setzen Sie ein Leerzeichen davor.
plain-not-here = /{ $name } passt hier nicht.
plain-find-what = Gesuchte Wörter:
plain-number = Eine Zahl, oder Enter für zurück:
plain-not-in-range = Das sollte eine Zahl von { $from } bis { $to } sein.
plain-lone-stop = Ein Punkt beendet eine Antwort aus mehreren Zeilen; hier genügt eine. Tippen Sie Ihre Worte, oder drücken Sie Enter, damit es bleibt, wie es ist.
plain-too-long = Das ist zu lang, um es hier zu behalten.
plain-nothing-asked = Hier wird nichts gefragt.

# Die Liste der Arbeitsbücher
plain-workbook = { $number }. { $title }, { $answered } von { $asked } beantwortet, bearbeitet: { $edited }
plain-workbook-damaged = { $number }. { $title } ist nicht lesbar: { $problem }
plain-prompt-library = Eine Zahl von 1 bis { $count }:
plain-library-how = Tippen Sie die Zahl dessen, was Sie öffnen wollen; /hilfe sagt, was Sie sonst tun können, /ende verlässt madbook.
plain-opened = { $title } ist geöffnet.
plain-left = Alles ist gespeichert.

# Unterwegs
plain-how = Enter behält, was dasteht, oder lässt es offen; ? heißt „weiß nicht“, - heißt „trifft nicht zu“; /hilfe sagt Ihnen den Rest.
plain-part = { $part }, { $about }.
plain-part-of = { $part }, { $about }, Allianz { $at } von { $of }.
plain-ask = { $number } { $ask }
plain-stands = Sie sagten: { $answer }
plain-present = { $choice } (Enter nimmt dies)
plain-cleared = Geleert.
plain-clear-nothing = Hier steht noch nichts.
plain-now = Das liest sich jetzt so: { $verdict }.
plain-passed = { $chapter }, { $about }: { $count ->
    [one] die Frage ist beantwortet.
   *[other] alle { $count } Fragen sind beantwortet.
}
plain-passed-open = { $chapter }, { $about }: { $answered } von { $asked } beantwortet. Offen: { $open }.
plain-first = Hier beginnt die Route.
plain-end = Hier endet die Route. /offen geht zu dem, was noch offen ist, /gehe 5.1 zu jeder Frage, /allianzen an den Anfang.
plain-end-list = Eine Zahl, oder Enter für Ihre Arbeitsbücher:
plain-end-quit = Eine Zahl, oder Enter, um madbook zu verlassen:
plain-undone = Zurückgenommen.
plain-redone = Wiederhergestellt.

# Antworten
plain-prompt-rating = 1 bis 5:
plain-prompt-gauge = Wo sie jetzt steht, 0 bis 100:
plain-prompt-aim = Wo Sie sie haben wollen, 0 bis 100:
plain-prompt-held = 1 ja, 2 teilweise, 3 nein:
plain-prompt-one = Eine Zahl, 1 bis { $count }:
plain-prompt-many = Zahlen, 1 bis { $count }, mit Leerzeichen dazwischen:
plain-prompt-ranked = Zahlen, 1 bis { $count }, was am meisten zählt, zuerst:
plain-prompt-words = Ihre Worte:
plain-words-end = (Eine Zeile, in der nur ein Punkt steht, beendet den Text.)
plain-not-in-scale = Das sollte eine ganze Zahl von { $from } bis { $to } sein, ? oder -.
plain-not-one-of = Das sollte eine Zahl von 1 bis { $count } sein, ? oder -.
plain-not-some-of = Das sollten Zahlen von 1 bis { $count } sein, jede einmal.
plain-not-held = Das sollte 1, 2 oder 3 sein, oder ja, teilweise oder nein, ? oder -.
plain-no-such-part = Diese Frage hat keine solche Zeile.

# Wo man ist und wo die Allianzen stehen
plain-think = Zum Nachdenken:
plain-at = Sie sind bei { $number }, { $label }, in „{ $part }“, { $about }.
plain-at-alliances = Sie sind bei der Liste Ihrer Allianzen.
plain-at-picture = Sie sind am Ende, wo Ihre Allianzen stehen.
plain-answered = { $answered }.
plain-saved-in = Alles ist gespeichert in { $path }
plain-picture-more = /bild 1 sagt Ihnen alles über die erste davon.
plain-picture-title = Wo Ihre Allianzen stehen, von 0, einem einzelnen Geschäft, bis 100, einer Firma:
plain-pictured = { $name }, { $kind }. { $verdict }.
plain-position = Sie steht bei { $now }.
plain-position-aim = Sie steht bei { $now } und soll zu { $aim } kommen.
plain-finding = { $label }: { $title } – { $detail } { $advice }
plain-goto-how = Geben Sie die Nummer einer Frage an, etwa /gehe 5.1. Es gibt:
plain-numbers = { $part }: { $first } bis { $last }
plain-no-question = Es gibt keine Frage { $number }.
plain-no-alliance = Es gibt noch keine Allianz. Mit /allianzen fügen Sie eine hinzu.
plain-which-alliance = Welche Allianz ist „{ $name }“? Es gibt: { $known }.
plain-would-change = Was sich ändern würde:
plain-differs = { $what }: { $before }; dann: { $after }

# Listen
plain-list-empty = Die Liste ist leer.
plain-which-entry = Welcher Eintrag? Geben Sie seine Nummer an, etwa { $example }.
plain-no-pass = Eine Liste nimmt kein ? und kein -. Enter lässt sie, wie sie ist.
plain-removed = Entfernt: { $name }. /rückgängig bringt es zurück.
plain-alliance = { $number }. { $name }, { $kind }, { $answered } von { $asked } beantwortet
plain-alliance-at = { $told }, bei { $now }
plain-prompt-first-alliance = Der Name eines Partners:
plain-prompt-alliance = Der Name eines weiteren Partners, eine Zahl, um einen zu ändern, oder Enter für weiter:
plain-without-alliance = Ohne Allianz wird nur nach Ihrer Firma gefragt. /allianzen führt hierher zurück.
plain-kind = Was ist { $name } für Sie?
plain-added-alliance = Hinzugefügt: { $name }, { $kind }.
plain-prompt-action = Was ist zu tun? Eine Zahl ändert eine Aufgabe; Enter geht weiter:
plain-day = Bis { $date }.
plain-prompt-objective = Ein Ziel, eine Zahl, um eines zu ändern, oder Enter für weiter:
plain-ally-help = Mit einem Partner: { $help }
plain-served = { $choice } (dem dient sie)
plain-prompt-links = Zahlen, 1 bis { $count }, mit Leerzeichen dazwischen; /leere für keines:
plain-usual-criteria = 1. Mit den üblichen Kriterien beginnen: { $names }
plain-prompt-first-criterion = 1, ein eigenes Kriterium, oder Enter für weiter:
plain-prompt-criterion = Ein Kriterium, eine Zahl, um eines zu ändern, /punkte, wenn alle stimmen, oder Enter für weiter:
plain-criterion = { $number }. { $label }, { $share } % des Gewichts
plain-prompt-floor = Mindestwert, den ein Kandidat haben muss, 1 bis 5, 0 für keinen:
plain-no-candidates = Es gibt noch keinen Kandidaten zu bewerten. Mit /allianzen fügen Sie einen hinzu.
plain-scores = Die Kriterien stehen fest. Bewerten Sie jeden Kandidaten von 1 bis 5; ? heißt „weiß nicht“, /gewichte öffnet die Kriterien wieder.
plain-prompt-score = { $name }, 1 bis 5:
plain-prompt-score-stands = { $name }, 1 bis 5, jetzt { $score }:
plain-today = heute
plain-prompt-review = „{ plain-today }“ oder ein anderer Tag für eine neue Zwischenbilanz, eine Zahl, um eine zu ändern, oder Enter für weiter:
plain-day-held = Am { $date }.
plain-prompt-dynamic = { $label }, 1 bis 5:

## Die Befehlszeile

cli-workshop-no-terminal = Ein Workshop füllt ein ganzes Terminalfenster, und dies ist keines.
cli-open-no-terminal = Das Arbeitsbuch füllt ein ganzes Terminalfenster, und dies ist keines. Um ein Arbeitsbuch hier zu lesen: „madbook show DATEI“; „madbook list“ zeigt, welche es gibt. Um es hier Zeile für Zeile zu beantworten: madbook --plain
cli-open-no-such = Es gibt keinen Befehl und kein Arbeitsbuch „{ $given }“. Was es gibt, zeigt: madbook --help
cli-open-near = Es gibt keinen Befehl und kein Arbeitsbuch „{ $given }“. Meinen Sie vielleicht: madbook { $near }? Was es gibt, zeigt: madbook --help
cli-tried-commands = hilfe=help einstellungen=config einstellung=config liste=list zeigen=show zeige=show anzeigen=show neu=new anlegen=new öffnen=open bericht=report berichte=report drucken=report pdf=report papierkorb=trash löschen=trash wiederherstellen=restore sichern=restore zusammenführen=merge vergleichen=mirror unterschiede=merge tasten=keys einrichten=setup installieren=setup prüfen=check beamer=audience raum=room paket=pack exportieren=export
cli-no-home = Es gibt keinen Benutzerordner, um Arbeitsbücher aufzubewahren. Nennen Sie einen Ordner mit --dir.
cli-name-empty = Ein Arbeitsbuch braucht einen Namen. Geben Sie den Ihrer Firma an, etwa: madbook new "Backhaus Linde".
cli-new-open = Zum Öffnen: madbook { $path }
cli-new-shortened = Der Name war zu lang: { $count ->
    [one] Sein letztes Zeichen fehlt
   *[other] Seine letzten { $count } Zeichen fehlen
}. Es heißt jetzt „{ $title }“.
cli-tilde = „{ $path }“ beginnt mit dem Benutzerordner von jemandem, den nur eine Shell kennt. Schreiben Sie den ganzen Pfad, oder ./{ $path } für einen Ordner dieses Namens.
cli-no-screen = Das Terminal lässt sich nicht benutzen: { $problem }. „madbook --plain“ fragt und antwortet Zeile für Zeile.
cli-no-output = Das Gewünschte ließ sich nicht schreiben: { $problem }.
cli-no-words = Für die Sprache „{ $language }“ gibt es keine brauchbaren Texte (auf Englisch gemeldet: { $problem }). Wählen Sie eine andere mit --lang, etwa de.
cli-find-nothing = Es gibt keine Datei und kein Arbeitsbuch namens „{ $given }“. „madbook list“ zeigt, was es in { $folder } gibt.
cli-find-workshop = { $path } hält einen Workshop fest und ist kein Arbeitsbuch. Weiter geht es mit: madbook workshop und dem Namen Ihrer Firma. Sein Bericht: madbook report und diese Datei.
cli-find-near = Es gibt keine Datei und kein Arbeitsbuch namens „{ $given }“ in { $folder }. Meinen Sie vielleicht { $near }?
cli-find-several = Mehrere Arbeitsbücher heißen „{ $given }“. Geben Sie eine dieser Dateien an:{ $paths }
cli-list-damaged = Um die früheren Stände von { $file } zu sehen: madbook restore { $file }
cli-list-copy = { $copy } ist eine Kopie von { $into }. Um beide zusammenzuführen und die Kopie in den Papierkorb zu verschieben: madbook merge { $into } { $copy } --trash-other
cli-list-instead = { $damaged } ist beschädigt; { $good } ist dasselbe Arbeitsbuch und lesbar. Um das beschädigte in den Papierkorb zu verschieben: madbook trash { $damaged }
entry-arriving = diese Datei kommt noch an; warten Sie eine Minute und sehen Sie wieder nach
entry-copy = das ist eine Kopie von { $file }; führen Sie beide zusammen, und von keiner geht etwas verloren
cli-list-empty = In { $folder } gibt es noch kein Arbeitsbuch. So beginnen Sie eines: madbook new "Ihre Firma"
cli-removed = { $count ->
    [one] 1 Zeichen wurde weggelassen, das sich nicht gefahrlos zeigen lässt ({ $kinds }). In der Datei steht es noch.
   *[other] { $count } Zeichen wurden weggelassen, die sich nicht gefahrlos zeigen lassen ({ $kinds }). In der Datei stehen sie noch.
}
cli-no-language = Die Sprache „{ $wished }“ gibt es hier nicht. Es gibt: { $languages }.
cli-pack-broken = Mit dem Fragenpaket stimmt etwas nicht. Beheben Sie es, oder kehren Sie zu den eingebauten Fragen zurück: Lassen Sie --pack weg, oder tippen Sie „madbook config set pack“.
cli-pack-taken = { $path } gibt es schon, und es ist nicht leer. Nennen Sie einen neuen Ordner für das Fragenpaket.
cli-pack-unwritten = Das Fragenpaket ließ sich nicht nach { $path } schreiben: { $problem }
cli-pack-made = Ändern Sie die Texte in seinen Dateien. Was noch nicht passt, zeigt: madbook check { $path }. So probieren Sie es aus: madbook --pack { $path }
cli-check-firm = die Firma
cli-check-misfit = diese Antwort passt nicht zur Frage { $question } ({ $subject }): Beantworten Sie sie in madbook neu, oder nehmen Sie die Zeile heraus
cli-check-unknown = das Fragenpaket fragt nicht nach { $question } ({ $subject }); die Antwort bleibt erhalten
cli-check-option = das Fragenpaket bietet { $option } bei { $question } ({ $subject }) nicht an; die Antwort bleibt erhalten
cli-check-orphan = die Firma führt nicht mehr, worauf { $question } ({ $subject }) hier beruht; die Antwort bleibt erhalten
cli-check-note = Hinweis: { $message }
cli-check-checked = { $count ->
    [one] 1 geprüft
   *[other] { $count } geprüft
}
cli-check-problems = { $count ->
    [0] keine Probleme
    [one] 1 Problem
   *[other] { $count } Probleme
}

## Was privat bleibt, was in eine Fassung kommt, das Arbeitsblatt und was davon eingetippt wird

private-mark = privat
partner-mark = für den Partner
readers-adviser = eine Beratung darf es lesen
readers-partner = der Partner darf es lesen
notice-private = Privat: Es steht nur in Ihren eigenen Berichten.
notice-not-private = Nicht mehr privat: Ihre Beratung darf es lesen, ein Partner nicht.
notice-shared = Der Partner darf es lesen: Es kommt in die Fassung für ihn.
notice-not-shared = Nicht mehr für den Partner: Sie und Ihre Beratung dürfen es lesen.
notice-shared-again = Nicht mehr privat. Der Partner darf es wieder lesen: Es kommt in die Fassung für ihn.
notice-private-first = Das ist privat und geht deshalb nicht an den Partner. Mit { $way } heben Sie das auf; dann können Sie es teilen.
notice-list-not-private = Die Liste als Ganzes ist nicht mehr privat. Einzelne Aufgaben können Sie weiterhin privat halten.
notice-stays-private = Es bleibt privat, weil die ganze Frage privat ist.

## Frühere Stände, zusammengeführte Kopien und der Papierkorb auf der Befehlszeile

cli-removed-controls = { $count ->
    [one] 1 Steuerzeichen
   *[other] { $count } Steuerzeichen
}
cli-removed-directions = { $count ->
    [one] 1, das die Schrift umdreht
   *[other] { $count }, die die Schrift umdrehen
}
cli-removed-invisible = { $count ->
    [one] 1, das niemand sieht
   *[other] { $count }, die niemand sieht
}
cli-removed-marks = { $count ->
    [one] 1 Akzent zu viel
   *[other] { $count } Akzente zu viel
}
cli-left-behind = Etwas, das für „{ $title }“ getippt wurde, ließ sich nicht speichern. Es liegt in { $path }. So setzen Sie es ein: madbook restore { $file } --recovered
cli-newer = Ein neueres madbook hat dieses Arbeitsbuch geschrieben (Format { $format }). Was nur jenes kennt, wird hier nicht gezeigt, und nichts wird geändert.
differences-quoted = „{ $text }“
differences-now-then = { $what }: jetzt { $now }, dann { $then }
differences-becomes = { $what }: { $after } (bisher { $before })
differences-counts = { $what }: { $counts } (die zweite Kopie sagt { $there })
differences-more = { $count ->
    [one] und 1 weitere
   *[other] und { $count } weitere
}
cli-restore-states = Frühere Stände
cli-restore-none = Von diesem Arbeitsbuch gibt es keinen früheren Stand. Einer wird aufgehoben, wenn Sie nach zehn Minuten oder länger weiterarbeiten.
cli-restore-gone = Die Datei dieses Arbeitsbuchs ist verschwunden. Holen Sie einen früheren Stand zurück, oder sehen Sie im Papierkorb nach: madbook trash
cli-restore-holds = { $answered } von { $asked } Fragen beantwortet, { $alliances ->
    [0] keine Allianz
    [one] 1 Allianz
   *[other] { $alliances } Allianzen
}.
cli-restore-same = Dasselbe wie jetzt.
cli-restore-typed = Getippt und nicht gespeichert
cli-restore-how = So holen Sie einen zurück: madbook restore { $file } --at 1. Was jetzt dasteht, wird als früherer Stand aufgehoben.
cli-restore-how-typed = So setzen Sie ein, was getippt wurde: madbook restore { $file } --recovered
cli-restore-no-such = Es gibt keinen früheren Stand „{ $at }“. Geben Sie eine Nummer aus der Liste an oder ein Datum wie "20. November 2026" oder "2026-11-20 09:00".
cli-restore-done = Wieder auf dem Stand vom { $moment }.
cli-restore-kept = Was bis jetzt darin stand, ist von nun an ein früherer Stand, der erste in der Liste.
cli-restore-beside = Die Datei, die nicht lesbar war, bleibt erhalten: { $path }
cli-restore-nothing-typed = Es wartet nichts, was getippt und nicht gespeichert wurde.
cli-restore-typed-done = Was getippt wurde, steht wieder im Arbeitsbuch: { $path }
cli-merge-first = Erste Kopie: { $path }
cli-merge-second = Zweite Kopie: { $path }
cli-merge-from-second = Aus der zweiten Kopie übernommen
cli-merge-from-first = Aus der ersten Kopie behalten
cli-merge-nothing-new = Nichts, was die andere Kopie nicht auch sagt.
cli-merge-elsewhere = { $path } liegt nicht in { $folder } und kann dort nicht in den Papierkorb. Lassen Sie --trash-other weg; dann bleibt die Datei, wo sie ist.
cli-merge-trashed = Die andere Kopie ist jetzt im Papierkorb: { $path }
cli-merge-nothing = Die erste Kopie hat schon alles, was die zweite hat. Nichts wurde geschrieben: { $path }
cli-merge-done = Beide Kopien sind zusammengeführt in { $path }. Was zurücktrat, steht unter „Änderungen“ (F2, Änderungen).
cli-merge-dry = Nichts wurde geschrieben. Lassen Sie --dry-run weg, um sie zusammenzuführen.
cli-merge-not-copies = „{ $first }“ und „{ $second }“ sind zwei verschiedene Arbeitsbücher, nicht zwei Kopien von einem. Nur Kopien eines Arbeitsbuchs lassen sich zusammenführen.
cli-trash-empty = Der Papierkorb ist leer.
cli-trash-moved = Es ist jetzt im Papierkorb. So holen Sie es zurück: madbook trash --restore mit seinem Namen
cli-trash-nothing = Im Papierkorb heißt nichts „{ $given }“. „madbook trash“ zeigt, was darin ist.

## Was an einem Fragenpaket nicht stimmt
# Die Namen der Felder, etwa label oder stops, stehen so da wie in den Dateien.

pack-a-file = Datei
pack-a-source = Quelle
pack-a-route = Route
pack-a-chapter = Kapitel
pack-a-section = Abschnitt
pack-a-question = Frage
pack-an-option = Antwort zur Auswahl
pack-unparsed = das lässt sich nicht lesen (auf Englisch gemeldet: { $reason }): Beheben Sie es zuerst, der Rest der Datei ist noch nicht geprüft
pack-too-deep = das ist zu tief verschachtelt: Beheben Sie es zuerst, der Rest der Datei ist noch nicht geprüft
pack-not-utf8 = das ist kein Text in UTF-8: Speichern Sie die Datei als UTF-8
pack-not-carried = dieses Programm hat kein Fragenpaket in der Sprache „{ $language }“
pack-no-folder = das ist nicht lesbar: { $problem }; nennen Sie den Ordner mit der Datei pack.ron
pack-too-many-files = ein Fragenpaket hat höchstens { $most } RON-Dateien: In diesem Ordner sind es mehr
pack-unread = diese Datei ist nicht lesbar: { $problem }
pack-not-a-file = das ist keine gewöhnliche Datei: Legen Sie die Datei selbst hierher
pack-too-large = diese Datei ist größer als { $most } KiB: Teilen Sie das Kapitel
pack-no-pack-file = diese Datei gibt es nicht: Mit ihr beginnt ein Fragenpaket
pack-no-sources-file = diese Datei gibt es nicht: In ihr stehen die Quellen
pack-no-chapter-file = im Ordner des Fragenpakets gibt es keine Kapiteldatei „{ $name }“: Berichtigen Sie den Namen, oder fügen Sie sie hinzu
pack-unlisted = diese Datei ist nicht aufgeführt: Nennen Sie sie in pack.ron unter chapters, oder nehmen Sie sie weg
pack-newer-format = dieses Fragenpaket hat Format { $found }, dieses madbook liest { $ours }: Nehmen Sie ein neueres madbook
pack-format = hier steht das Format des Fragenpakets: Schreiben Sie { $ours }
pack-no-text = hier fehlt ein Text in geraden Anführungszeichen
pack-text-empty = „{ $field }“ ist leer: Schreiben Sie etwas
pack-text-spaces = „{ $field }“ beginnt oder endet mit einem Leerzeichen: Nehmen Sie es weg
pack-text-invisible = „{ $field }“ enthält das unsichtbare Zeichen { $code }: Nehmen Sie es weg
pack-text-too-wide = „{ $field }“ ist { $width } Spalten breit, Platz ist für { $room }: Kürzen Sie den Text
pack-text-marks = in „{ $field }“ stehen zu viele Zeichen übereinander: Nehmen Sie weniger
pack-count-exactly = „{ $field }“ hat hier { $found }: Schreiben Sie genau { $wanted }
pack-count-between = „{ $field }“ hat hier { $found }: Schreiben Sie { $least } bis { $most }
pack-count-most = „{ $field }“ hat hier { $found }: Behalten Sie die besten { $most }
pack-id-length = eine Kennung hat 1 bis { $most } Zeichen, diese hat { $found }: Wählen Sie eine andere
pack-id-character = eine Kennung besteht aus a-z, 0-9, „.“ und „-“, ohne „{ $found }“: Wählen Sie eine andere
pack-repeated = { $what } „{ $name }“ steht schon hier: { $place }; jeder Name darf nur einmal vorkommen
pack-unknown = { $what } „{ $name }“ gibt es in diesem Fragenpaket nicht: Berichtigen Sie die Kennung, oder fügen Sie hinzu, was fehlt
pack-named-twice = { $what } „{ $name }“ steht hier zweimal: Einmal genügt
pack-language-written = schreiben Sie diese Sprache als "{ $tag }"
pack-no-language = „{ $given }“ ist kein Kürzel einer Sprache: Schreiben Sie eines wie "de" oder "pt-BR"
pack-no-routes = durch dieses Fragenpaket führt keine Route: Schreiben Sie eine unter routes
pack-minutes = schreiben Sie, wie viele Minuten das etwa dauert, 1 bis { $most }
pack-no-chapters = diese Route hat keine Kapitel: Nennen Sie die, durch die sie führt
pack-unknown-part = ein Kapitel oder einen Abschnitt „{ $name }“ gibt es in diesem Fragenpaket nicht: Berichtigen Sie die Kennung, oder fügen Sie hinzu, was fehlt
pack-part-twice = „{ $name }“ ist schon auf dieser Route: Führen Sie durch jeden Teil nur einmal
pack-pace = schreiben Sie hier die Minuten für jedes der { $chapters } Kapitel, zusammen { $minutes }
pack-notes-without-pace = zu den notes einer Route gehört ihr Zeitplan: Schreiben Sie unter pace die Minuten jedes Kapitels
pack-no-sections = dieses Kapitel hat keine Abschnitte: Schreiben Sie einen
pack-no-questions = dieser Abschnitt hat keine Fragen: Schreiben Sie eine
pack-group = Fragen in dieser Gruppe: { $found }. Auf eine Seite passen 2 bis { $most }: Schreiben Sie so viele, oder lassen Sie group weg
pack-not-asked = keine Frage dieses Fragenpakets fragt nach { $name } ({ $what }): Fügen Sie eine hinzu
pack-scope = eine Frage dieser Art gehört in ein Kapitel mit scope { $scope }: Verschieben Sie sie dorthin
pack-weight = schreiben Sie, wie viel das wiegt, eine ganze Zahl von 1 bis { $most }
pack-text-unreadable = dieser Text lässt sich nicht lesen: Suchen Sie eine offene Klammer, ein fehlendes „=“ oder eine Zeile, die mit Leerzeichen beginnen muss
pack-no-such-text = madbook zeigt keinen Text „{ $key }“: Berichtigen Sie den Namen oder nehmen Sie ihn heraus
pack-text-twice = „{ $key }“ steht zweimal da, und das letzte gilt: Nehmen Sie eines heraus
pack-no-such-reference = einen Text „{ $key }“, der sich hier einsetzen ließe, gibt es nicht: Berichtigen Sie den Namen oder schreiben Sie, was gemeint ist
pack-no-such-argument = „{ $key }“ bekommt kein { $argument }: { $count ->
    [0] Nehmen Sie es heraus
   *[other] Einsetzen lässt sich nur { $given }
}

## Warum eine Datei nicht gelesen oder geschrieben wurde

load-missing = das gibt es nicht; sehen Sie nach, ob es verschoben oder umbenannt wurde
load-empty = diese Datei ist leer; „madbook restore“ sagt, welche früheren Stände es von ihr gibt
load-not-here = das ist noch nicht auf diesem Computer; öffnen Sie den Ordner in Ihrer Dateiverwaltung und lassen Sie es herunterladen
load-folder = das ist ein Ordner, keine Datei; nennen Sie ein Arbeitsbuch darin, oder den Ordner mit --dir
load-not-a-file = das ist keine Datei, sondern ein Gerät oder dergleichen; wählen Sie eine, die auf .ron endet
load-too-big = diese Datei ist größer als { $size } MiB und damit kein Arbeitsbuch von madbook; wählen Sie eine andere
load-newer = ein neueres madbook hat das geschrieben (Format { $format }, dieses schreibt { $ours }); es bleibt, wie es ist, öffnen Sie es mit einem neueren madbook
load-in-use = das ist in einem anderen madbook offen; schließen Sie es dort, sehen Sie es nur an, oder machen Sie eine Kopie
load-broken = das lässt sich nicht als Arbeitsbuch lesen ({ $why }). Es bleibt, wie es ist; bringen Sie die Stelle mit einem Texteditor in Ordnung, oder holen Sie mit „madbook restore“ einen früheren Stand zurück
broken-not-text = es ist kein Text in UTF-8
broken-no-format = ein Format 0 gibt es nicht
broken-unsaid = die Angabe „{ $name }“ fehlt
broken-unsound = die Angaben darin passen nicht zusammen
broken-long = ein Text ist länger als { $size } KiB
broken-many = es sind mehr als { $most } { $what }
broken-many-alliances = Allianzen
broken-many-actions = Aufgaben
broken-many-readers = Antworten mit eigenen Lesern
broken-many-answers = Antworten
broken-many-flags = vorgemerkte Fragen
broken-many-picks = gewählte Möglichkeiten
broken-many-former = frühere Werte
broken-many-private = private Vermerke
broken-twice = { $what } steht hier zweimal
broken-reader = auf Englisch gemeldet: { $said }
load-refused = das ließ sich nicht lesen: { $problem }
load-foreign = das ist kein Arbeitsbuch; wählen Sie eins, das auf .ron endet
load-not-copies = das sind zwei verschiedene Arbeitsbücher, nicht zwei Kopien von einem
save-changed = etwas anderes hat diese Datei geändert, seit sie geöffnet wurde, darum wurde sie nicht überschrieben; öffnen Sie sie neu, um jenen Stand zu sehen, oder speichern Sie diesen unter einem anderen Namen
save-in-use = das ist in einem anderen madbook offen und blieb darum, wie es ist; schließen Sie es dort und versuchen Sie es noch einmal
save-taken = eine Datei dieses Namens gibt es schon, sie blieb unberührt; wählen Sie einen anderen Namen
save-read-only = diese Datei ist schreibgeschützt und blieb unberührt; erlauben Sie das Schreiben, oder speichern Sie unter einem anderen Namen
save-elsewhere = das liegt nicht im Ordner Ihrer Arbeitsbücher und blieb darum, wo es ist
save-unreadable = das ließe sich nicht wieder öffnen und wurde darum nicht gespeichert: { $problem }; kürzen Sie, was zuletzt dazukam
save-unsound = das ist ab Zeile { $line }, Spalte { $column } nicht lesbar und blieb darum unberührt; bringen Sie es dort in Ordnung („madbook config check“ sagt, was nicht stimmt), und wählen Sie dann noch einmal
save-no-settings = das ist keine Datei, die Ihre Wahl aufnehmen könnte, also blieb es, wie es ist; „madbook config check“ sagt, was zu tun ist
export-taken = eine Datei dieses Namens gibt es schon, sie blieb unberührt
export-workbook = das ist ein Arbeitsbuch, und nie wird etwas anderes darübergeschrieben; wählen Sie einen anderen Namen
export-not-a-file = das ist keine Datei, die überschrieben werden könnte; wählen Sie einen anderen Namen
export-refused = das ließ sich nicht schreiben: { $problem }
export-refused-tables = Die Tabellen ließen sich nicht schreiben: { $problem }
export-no-folder = den Ordner { $folder } gibt es nicht; legen Sie ihn an oder nennen Sie einen anderen Ort
export-failed = Die Tabellen ließen sich nicht schreiben (auf Englisch gemeldet: { $problem }). Versuchen Sie es noch einmal, oder mit --format jsonl.
save-refused = das ließ sich nicht speichern: { $problem }
refused-and-help = { $problem }; { $help }
refused-missing = das gibt es nicht
refused-nowhere = den Ordner gibt es nicht
refused-reading = Sie dürfen es nicht öffnen
refused-writing = Sie dürfen hier nicht schreiben
refused-full = der Datenträger ist voll
refused-read-only = der Datenträger ist schreibgeschützt
refused-folder = das ist ein Ordner, keine Datei
refused-no-folder = wo ein Ordner sein müsste, ist eine Datei
refused-file-in-the-way = { $path } ist eine Datei, kein Ordner
refused-busy = ein anderes Programm benutzt es gerade
refused-away = der Datenträger oder das Netz antwortet nicht
refused-name = so kann nichts heißen
refused-not-text = es ist kein Text in UTF-8
refused-other = das System meldet auf Englisch: { $said }
refused-help-moved = sehen Sie nach, ob es verschoben oder umbenannt wurde
refused-help-ask = fragen Sie, wem es gehört oder wer diesen Rechner eingerichtet hat
refused-help-away = sehen Sie nach, ob Ordner und Datenträger da sind, und versuchen Sie es noch einmal
refused-help-elsewhere = wählen Sie einen anderen Ordner
refused-help-room = schaffen Sie Platz oder wählen Sie einen anderen Ort und versuchen Sie es noch einmal
refused-help-name = wählen Sie einen anderen Namen
refused-help-folder = nennen Sie einen Ordner oder einen anderen Ort
refused-help-close = schließen Sie es dort und versuchen Sie es noch einmal
refused-help-look = sehen Sie nach, ob Sie es öffnen dürfen und ob der Datenträger da ist
refused-help-again = wählen Sie einen anderen Ort, oder versuchen Sie es noch einmal

## Wenn Worte in Gefahr sind oder es so scheint

trouble-full = der Datenträger ist voll
trouble-read-only = der Datenträger ist schreibgeschützt
trouble-not-allowed = Sie dürfen dort nicht schreiben
trouble-gone = der Ordner ist nicht da
trouble-in-use = es ist in einem anderen madbook offen
trouble-changed = etwas anderes hat die Datei geändert
trouble-taken = eine Datei dieses Namens gibt es schon
trouble-too-long = es ist zu viel, um es zu behalten ({ $reason })
words-in-rescue = Ihre Worte sind sicher. Es wird wieder versucht zu speichern. Kopie: { $path }
words-in-memory = Ihre Worte sind hier, noch in keiner Datei. Es wird wieder versucht zu speichern.
notice-healed = Es ist wieder gespeichert. Nichts ging verloren.
notice-no-backup = Das ist gespeichert, aber ein früherer Stand ließ sich nicht aufheben: { $problem }
ask-take = wählen
ask-back = so lassen
ask-more = mehr
moment = { $date }, { $time }

unsaved-in-rescue = Ihre Worte warten in { $path } und werden Ihnen angeboten, wenn Sie dieses Arbeitsbuch wieder öffnen.
unsaved-lost = Für das, was nicht gespeichert wurde, gab es keinen Platz.

stuck-title = Noch nicht in der Datei
stuck-lead = Ihre Worte sind sicher: Es gibt eine zweite Kopie davon.
stuck-lead-memory = Ihre Worte sind noch hier, in diesem Fenster.
stuck-text = Das Arbeitsbuch ließ sich nicht speichern: { $why }.
stuck-again = Noch einmal versuchen
stuck-again-about = Wenn Sie Platz geschaffen, den Stick wieder eingesteckt oder es anderswo geschlossen haben.
stuck-folder = In { $folder } speichern
stuck-folder-about = Dort geht es als eigene Datei weiter. Die alte Datei bleibt, wie sie ist.
stuck-elsewhere = Woanders speichern …
stuck-elsewhere-about = Sie tippen einen Ordner oder eine Datei.
stuck-leave = Trotzdem verlassen
stuck-leave-about = Ihre Worte warten in { $path } und werden Ihnen angeboten, wenn Sie dieses Arbeitsbuch wieder öffnen.
stuck-leave-loses = Was Sie seit dem letzten Speichern getan haben, ginge verloren: Es gibt keinen Platz dafür.
prompt-elsewhere = Wo soll es gespeichert werden?
prompt-elsewhere-about = Tippen Sie einen Ordner, etwa ~/Dokumente oder einen Stick, oder den Namen einer neuen Datei.
prompt-path-missing = Bitte tippen Sie einen Ordner oder eine Datei.
notice-moved = Gespeichert. Von nun an ist dieses Arbeitsbuch in { $path }

access-in-use = NUR LESEN: in anderem madbook offen
access-newer = NUR LESEN: von neuerem madbook
access-locked = NUR LESEN: Ordner schreibgeschützt
access-file-locked = NUR LESEN: Datei schreibgeschützt
access-in-use-about = Nur zum Lesen: Es ist in einem anderen madbook offen.
access-newer-about = Nur zum Lesen: Ein neueres madbook hat es geschrieben und weiß vielleicht mehr.
access-locked-about = Nur zum Lesen: Der Ordner ist schreibgeschützt.
access-file-locked-about = Nur zum Lesen: Die Datei ist schreibgeschützt. Erlauben Sie Änderungen an ihr, und öffnen Sie sie neu.
in-use-title = Anderswo offen
in-use-lead = Nichts ist falsch, und nichts ist verloren.
in-use-text = Dieses Arbeitsbuch ist in einem anderen madbook offen, vielleicht in einem anderen Fenster. Immer nur eines kann hineinschreiben.
in-use-look = Hier lesen
in-use-look-about = Sie können alles ansehen, wie es zuletzt gespeichert wurde. Nichts ändert sich.
in-use-copy = Eine Kopie öffnen
in-use-copy-about = Ein eigenes Arbeitsbuch mit denselben Antworten. Die beiden werden später nicht zusammengeführt.
in-use-back = Zurück zur Liste
in-use-back-about = Schließen Sie es erst im anderen Fenster, dann öffnen Sie es hier.

recover-title = Zurückholen, was Sie getippt haben ({ $when })?
recover-lead = Ihre Worte sind erhalten.
recover-text = Beim letzten Mal ließen sie sich nicht in diesem Arbeitsbuch speichern. Hier sind sie.
recover-waits-title = Noch nicht im Arbeitsbuch ({ $when })
recover-waits = Was Sie getippt haben, liegt in { $path }. Sobald sich dieses Arbeitsbuch wieder ändern lässt, öffnen Sie es: Dann werden Sie gefragt, ob Sie die Worte einsetzen wollen.
begun-left = Sie hatten ein neues Arbeitsbuch begonnen, „{ $name }“. Der Name steht da, wenn Sie eines beginnen.
left-behind = Etwas, das Sie für „{ $title }“ getippt haben, ließ sich nicht speichern. Es liegt in { $path }. Öffnen Sie das Arbeitsbuch: Dann werden Sie gefragt, ob Sie es einsetzen wollen.
recover-take = Einsetzen
recover-take-about = Wo beide etwas sagen, gilt das spätere. Das andere bleibt unter „Änderungen“.
recover-leave = Das Arbeitsbuch so lassen
recover-leave-about = Ihre Worte kommen zu den früheren Ständen; von dort können Sie sie zurückholen.
recover-later = Später entscheiden
recover-later-about = Sie werden wieder gefragt, wenn Sie dieses Arbeitsbuch öffnen.
recover-differs = Was sie ändern würden (jetzt ▸ dann):
notice-recovered = Ihre Worte stehen wieder im Arbeitsbuch.
notice-set-aside = Ihre Worte sind bei den früheren Ständen dieses Arbeitsbuchs.

changed-title = Die Datei wurde anderswo geändert
changed-lead = Beide Stände sind sicher, nichts wurde überschrieben.
changed-text = Etwas anderes hat die Datei dieses Arbeitsbuchs geändert, während sie hier offen war: ein Abgleichprogramm oder ein anderer Computer.
changed-unreadable = Etwas anderes hat die Datei dieses Arbeitsbuchs geändert, und was jetzt darin steht, lässt sich nicht zusammenführen: { $problem }
changed-other = es ist ein anderes Arbeitsbuch
changed-join = Beide zusammenführen
changed-join-about = Antwort für Antwort gilt die zuletzt bearbeitete. Die andere bleibt unter „Änderungen“.
changed-beside = Dieses als Datei daneben behalten
changed-beside-about = Sie machen hier in einer neuen Datei weiter. Die andere bleibt, wie sie ist; zusammenführen können Sie später.
changed-take = Die andere nehmen
changed-take-about = Was jetzt hier steht, kommt zu den früheren Ständen.
changed-later = Später entscheiden
changed-later-about = Sie können weitermachen. Ihre Worte bleiben erhalten, aber nicht in dieser Datei.
changed-differs = Was sich unterscheidet (hier ▸ dort):
notice-changed-underneath = Etwas anderes hat diese Datei geändert. { $key } fragt, was zu tun ist.
notice-took-theirs = Das ist der andere Stand. Was Sie hatten, ist bei den früheren Ständen.
joined-title = Beide sind zusammengeführt
joined-lead = Nichts ging verloren.
joined-text = { $taken ->
    [0] Nichts in der anderen Kopie wurde später bearbeitet als das, was hier steht.
    [one] 1 Sache kam aus der anderen Kopie.
   *[other] { $taken } Dinge kamen aus der anderen Kopie.
} { $kept ->
    [0] Nichts hier wurde später bearbeitet als das, was dort stand.
    [one] 1 Sache bleibt, wie sie hier ist: zuletzt bearbeitet oder nur hier.
   *[other] { $kept } Dinge bleiben, wie sie hier sind: zuletzt bearbeitet oder nur hier.
} Was zurücktrat, steht unter „Änderungen“.
joined-trashed = { $count ->
    [one] Die andere Kopie ist ganz enthalten. Sie liegt jetzt im Papierkorb.
   *[other] Die { $count } anderen Kopien sind ganz enthalten. Sie liegen jetzt im Papierkorb.
}
joined-on = Weiter
joined-differs = Was aus der anderen Kopie kam (vorher ▸ jetzt):

earlier-title = Frühere Stände
earlier-lead = Einen zurückzuholen kostet nichts: Was jetzt dasteht, wird ein früherer Stand.
earlier-text = Ein Stand wird aufgehoben, wenn Sie nach zehn Minuten oder länger weiterarbeiten. Was anders wäre, steht jeweils darunter.
earlier-same = Dasselbe wie jetzt.
earlier-differs = Was sich ändern würde (jetzt ▸ dann):
earlier-unknown = Die Datei ist nicht lesbar, ein Vergleich ist deshalb nicht möglich.
notice-no-earlier = Von diesem Arbeitsbuch gibt es noch keinen früheren Stand.
notice-put-back = Wieder auf dem Stand: { $when }.
notice-restored = Es ist wieder wie zuvor; was bis jetzt dastand, bleibt erhalten.
notice-restored-beside = Es ist wieder wie zuvor. Die nicht lesbare Datei bleibt erhalten als { $path }
trash-title = Papierkorb
trash-lead = Wählen Sie ein Arbeitsbuch, um es in die Liste zurückzuholen.
trash-about = Zuletzt bearbeitet: { $when }.
notice-trash-empty = Der Papierkorb ist leer.
notice-whole = Das ist nicht alles. Ganz zu lesen mit: madbook config check
notice-taken-back = { $title } ist wieder in der Liste.
join-title = „{ $title }“ zusammenführen mit …
join-lead = Zusammenführen verliert nichts.
join-text = Aus zwei Kopien eines Arbeitsbuchs wird eine, Antwort für Antwort: Die zuletzt bearbeitete gilt.
join-copy-about = Eine Kopie von „{ $title }“. Sind beide zusammengeführt, kommt diese Datei in den Papierkorb.
join-all = Alle { $count } Kopien
join-all-about = Eine nach der anderen. Sind sie zusammengeführt, kommen sie in den Papierkorb.
join-file = Eine andere Datei …
join-file-about = Eine Kopie auf einem Stick, in einer E-Mail oder von Kollegen. Sie tippen, wo sie liegt.
prompt-join = Welche Datei ist die andere Kopie?
prompt-join-about = Tippen Sie Ordner und Namen, etwa ~/Downloads/backhaus-linde.ron. Sie bleibt, wie sie ist.

notice-removed-on-load = { $count ->
    [one] 1 Zeichen, das etwas verbergen könnte, wurde in den Texten dieses Arbeitsbuchs weggelassen.
   *[other] { $count } Zeichen, die etwas verbergen könnten, wurden in den Texten dieses Arbeitsbuchs weggelassen.
}
names-cut = { $count ->
    [one] Ein Name in dieser Datei war länger als { $most } Zeichen. Er heißt jetzt „{ $name }“.
   *[other] { $count } Namen in dieser Datei waren länger als { $most } Zeichen und enden jetzt dort. Der erste heißt „{ $name }“.
} Bevor die Datei gespeichert wird, wird eine Kopie davon aufbewahrt, wie sie war.
notice-unasked = { $count ->
    [one] 1 Antwort gehört zu einer Frage, die nicht mehr gestellt wird. Sie bleibt erhalten und steht auf der Seite „{ outline-changes }“.
   *[other] { $count } Antworten gehören zu Fragen, die nicht mehr gestellt werden. Sie bleiben erhalten und stehen auf der Seite „{ outline-changes }“.
}
unasked-title = Antworten auf Fragen, die nicht mehr gestellt werden
unasked-about = Sie bleiben in der Datei. Ein Arbeitsbuch mit anderen Fragen stellt sie vielleicht wieder.
suspend-nowhere = Es gibt keine Shell, aus der Sie zurückkämen; madbook bleibt deshalb.
suspend-impossible = Die Tastatur lässt sich hier keinem anderen Programm überlassen.
editor-none = Es ist kein Editor eingestellt. Setzen Sie VISUAL oder EDITOR in Ihrer Shell, etwa EDITOR=nano.
editor-unreadable = Der Befehl Ihres Editors ist nicht lesbar: { $command }
editor-nothing = Hier gibt es nichts zu schreiben. Gehen Sie erst zu einem Feld mit Text.
editor-no-file = Für Ihren Editor gibt es keinen Platz zum Schreiben: { $problem }. Ihre Worte sind, wie sie waren.
editor-not-started = Ihr Editor { $name } ließ sich nicht starten: { $problem }. Ihre Worte sind, wie sie waren.
editor-failed = Ihr Editor { $name } endete mit einem Fehler. Ihre Worte sind, wie sie waren.
editor-too-long = Das ist länger, als eine Antwort sein darf. Es liegt in { $path }, und Ihre Worte sind, wie sie waren.
editor-not-text = Das ist kein Text. Es liegt in { $path }, und Ihre Worte sind, wie sie waren.
editor-not-read = { $path } war nicht lesbar: { $problem }. Es bleibt dort liegen, und Ihre Worte sind, wie sie waren.
editor-left = Was gespeichert war, liegt in { $path }
editor-untaken = Was Ihr Editor danach gespeichert hat, liegt in { $path }
editor-at-once = Ihr Editor { $name } war sofort zurück. Wenn er in einem Fenster offen ist, schreiben und speichern Sie dort: Ihre Worte werden übernommen, sobald sie gespeichert sind.
editor-emptied = Ihr Editor hat die Datei leer zurückgelassen. Ihre Worte sind, wie sie waren; um eine Antwort zu leeren, löschen Sie sie hier.
editor-gone = Die Datei Ihres Editors ist verschwunden. Ihre Worte sind, wie sie waren.
editor-renamed = Ihr Editor hat unter anderem Namen gespeichert ({ $name }); die Worte wurden von dort übernommen.
editor-guessed = Ihr Editor hat nicht in UTF-8 gespeichert. Der Text wurde als { $encoding } gelesen; sehen Sie nach, ob jeder Buchstabe stimmt. Die Datei liegt in { $path }
editor-removed = { $count ->
    [one] 1 Zeichen, das etwas verbergen könnte, wurde weggelassen.
   *[other] { $count } Zeichen, die etwas verbergen könnten, wurden weggelassen.
}
panic-report = Ein kurzer Fehlerbericht, ohne eine Ihrer Antworten, liegt in
act-own-editor = Editor
act-own-editor-about = Die Antwort im eigenen Editor schreiben ($VISUAL, $EDITOR)
act-suspend = Pause
act-suspend-about = madbook anhalten und zurück zur Befehlszeile; fg holt es wieder
act-earlier = früher
act-earlier-about = Frühere Stände zeigen und einen zurückholen
act-trash = Papierkorb
act-trash-about = Gelöschte Arbeitsbücher zeigen, eines zurückholen
act-join = zusammenführen
act-join-about = Mit einer anderen Kopie davon zusammenführen

## Fassungen

edition-firm = Unsere Firma
edition-outsider = eine andere Firma
edition-alliance = Allianz { $letter }
edition-person = Person { $letter }
# Wörter, die jemand dafür angeben kann, wer etwas tut, und die im Text keine Namen sind.
edition-no-names = ich mir mich selbst du sie er ihr ihm ihn wir uns wer offen team chef chefin chefs inhaber inhaberin inhaberinnen geschäftsführer geschäftsführerin geschäftsführung leitung leiter leiterin direktor verkauf vertrieb einkauf büro buchhaltung personal belegschaft mannschaft laden alle alles jeder jemand niemand familie partner partnerin partnerinnen montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags januar jänner februar märz april mai juni juli august september oktober november dezember weihnachten ostern pfingsten deutsch englisch
# Wörter, die viele Firmen im Namen tragen und die keine davon allein bezeichnen.
edition-trade = und die der das bäckerei bäcker backhaus backstube konditorei metzgerei fleischerei brauerei bar brot café cafe kaffee rösterei praxis klinik verein co firma gesellschaft molkerei käserei feinkost design hof bauernhof gut mühle mühlenhof garten gärtnerei gruppe laden dorfladen halle haus hotel gasthaus gasthof wirtshaus schreinerei tischlerei zimmerei küche gmbh ag kg ohg gbr ug mbh eg ek kommanditgesellschaft markt büro partner druck druckerei verlag schule dienst dienste service geschäft lager atelier studio handel holz tee wein weingut werk werke werkstatt bau technik limited ltd inc llc
# Wörter, die vor Hauptwörtern stehen, und worauf Hauptwörter enden.
edition-before-nouns = der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen meinem meiner meines dein deine unser unsere unseren unserem unserer unseres euer eure ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dieser diese dieses diesen diesem jeder jede jedes jeden jedem jene jener jenes welche welcher welches manche mancher viele vielen mehr weniger wenig alle allen beide beiden einige einigen mehrere im am zum zur vom beim ins ans aufs fürs ums zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig vierzig fünfzig hundert halbe halben halbes pro je ohne
edition-noun-endings = ung heit keit schaft tion tät nis ling ment
# Was eine Fassung von sich sagt.
edition-about = Hier geht es nur um { $names }; was andere betrifft, ist weggelassen.
edition-holds-private = { $count ->
    [one] Darin ist 1 private Antwort: Dieser Bericht ist nur für Sie.
   *[other] Darin sind { $count } private Antworten: Dieser Bericht ist nur für Sie.
}
edition-without-private = { $count ->
    [one] 1 private Antwort ist weggelassen; eine Auswertung beruht deshalb vielleicht auf weniger Antworten, als es gibt.
   *[other] { $count } private Antworten sind weggelassen; eine Auswertung beruht deshalb vielleicht auf weniger Antworten, als es gibt.
}
edition-for-partner = Für { $partner }: was { $firm } dem Partner von der Allianz zeigt. Dieser Bericht stützt sich nur auf diese Angaben.
edition-letters = Buchstaben stehen für Namen. Was in freien Worten steht, kann trotzdem jemanden verraten: Lesen Sie es, bevor Sie es weitergeben.
edition-renamed = Wo jemand anderes genannt war, steht „{ $outsider }“.
# Was dem Inhaber gesagt wird, bevor sie hinausgeht.
edition-counts = { $go ->
    [one] 1 Antwort oder Aufgabe geht hinaus
   *[other] { $go } Antworten und Aufgaben gehen hinaus
}, { $stay ->
    [one] 1 bleibt hier.
   *[other] { $stay } bleiben hier.
}
edition-private-goes = { $count ->
    [one] Private Antworten sind enthalten: 1. --without-private lässt sie weg.
   *[other] Private Antworten sind enthalten: { $count }. --without-private lässt sie weg.
}
edition-private-stays = { $count ->
    [one] 1 von denen, die hierbleiben, ist privat.
   *[other] { $count } von denen, die hierbleiben, sind privat.
}
edition-unsure = { $count ->
    [one] 1 Wort nennt vielleicht jemanden und bleibt, wie es ist: { $words }
   *[other] { $count } Wörter nennen vielleicht jemanden und bleiben, wie sie sind: { $words }
}. --list zeigt, wo; --hide WORT ersetzt eines.
edition-offered = Das sind vielleicht Namen von Personen: { $words }. Die Liste hilft und ist nicht vollständig. --list zeigt, wo; --hide WORT ersetzt einen.
edition-list-unsure = Nennt vielleicht jemanden und bleibt, wie es ist
edition-list-offered = Vielleicht Namen von Personen, bleiben, wie sie sind
edition-list-doubt = { $word } ({ $count }): … { $around } …
report-private = Privat: { $names }.
edition-list = { $heading } ({ $count })
edition-list-goes = Das geht hinaus
edition-list-private = Das bleibt hier: Es ist privat
edition-list-unshared = Das bleibt hier: Es ist nicht für den Partner
edition-list-others = Das bleibt hier: Es betrifft andere
edition-list-item = { $whom } · { $what }
edition-list-action = Aufgabe: { $what }
edition-marked = { $what } · { $mark }
cli-report-which-partner = Die Fassung für Partner geht an einen von ihnen: Nennen Sie ihn mit --alliance. Sie haben: { $known }.
cli-report-only-about = Das ist Ihr eigener Bericht darüber, keiner zum Weitergeben: Den macht --edition partner.
# Teile von Dateinamen: Umlaute und Leerzeichen werden zu sicheren Zeichen.
edition-file-about = ueber-{ $name }
edition-file-adviser = fuer-beratung
edition-file-partner = fuer-{ $name }
worksheet-file = arbeitsblatt
edition-file-letters = buchstaben
file-brief = kurzbericht
file-slides = folien
file-alliances = allianzen
file-answers = antworten
file-actions = aufgaben

## Berichte von der Befehlszeile

# Viele Arbeitsbücher: was gezählt wird.
many-item-route = Route
many-item-alliances = Allianzen im Arbeitsbuch
many-item-actions = Aufgaben im Arbeitsbuch
many-item-kind = Art
many-item-aim = { $gauge }, Ziel
many-item-option = { $question }: { $option }
many-state-answered = beantwortet
many-state-not-asked = auf der Route nicht gefragt
many-state-skipped = offen gelassen
many-state-dont-know = weiß nicht
many-state-not-applicable = trifft nicht zu
many-state-private = privat
many-state-open = noch offen
many-found = gefunden
many-not-found = nicht gefunden
many-picked = gewählt
many-not-picked = nicht gewählt
many-other = etwas anderes
many-sourcing-buy = Kaufen
many-sourcing-ally = Allianz
many-sourcing-make = Selbst machen
many-measure-position = Position, 0 bis 100
many-measure-aim = Ziel, 0 bis 100
many-measure-verdict = Was sie ist
many-measure-marks = Merkmale, die da sind, von 5
many-measure-factors = Mittel der Faktoren, 1 bis 5
many-measure-trust-level = Stufe, die das Vertrauen trägt
many-measure-gauge-level = Stufe, die die Skalen ergeben
many-measure-charter = Vereinbarte Punkte, aufgeschrieben
many-measure-safeguards = Sicherungen, die da sind, von 5
many-measure-decision = Letzte Entscheidung
many-measure-sourcing = Was die Zusammenarbeit kostet
many-finding-paper = Auf Dauer gedacht, wenig auf Papier
many-finding-apart = Die Skalen liegen auseinander
many-finding-commitment = Mehr Bindung als Wert
many-finding-value = Mehr Wert als Bindung
many-finding-entity = Mehr als eine Allianz
many-finding-travel = Eine Skala mit weitem Weg
many-finding-claimed = Ein Faktor noch ohne Beleg
many-finding-low = Ein niedriger Faktor ohne Grund
many-finding-trust = Zwei Antworten zum Vertrauen, die nicht zusammenpassen
many-finding-deep = Eng verbunden, wenig Vertrauen
many-finding-impact = Wirkung und Potenzial: ein Widerspruch
many-finding-independence = Wie unabhängig sind beide?
many-finding-level-trust = Mehr, als das Vertrauen schon trägt
many-finding-level-paper = Papier und Arbeit passen nicht zusammen
many-finding-charter = Eng verbunden, das meiste ungeschrieben
many-finding-changes = Schwer vorherzusehen, nichts vereinbart
many-finding-safeguards = Eng verbunden, wenige Sicherungen
many-finding-safeguards-aim = Enge Bindung als Ziel, wenige Sicherungen
many-finding-adrift = Kein Ziel, dem sie erkennbar dient
many-finding-venture = Gemeinsame Firma oder nicht?
many-finding-one-side = Wert nur für eine Seite
many-finding-learning = Nur gelernt, sonst noch nichts
many-finding-must-have = Ein Muss-Kriterium ist verfehlt
many-finding-overdue = Eng verbunden, Zwischenbilanz überfällig

many-form-text = Text
many-form-rating = eine Bewertung: number von 1 bis 5
many-form-gauge = eine Stelle auf einer Skala: number von 0 bis 100
many-form-held = ob es da ist: code
many-form-pick = eine Möglichkeit: code
many-form-choice = eine Möglichkeit von mehreren: code; number ist ihr Rang ab 1, oder 0, wo sie nicht gewählt ist
many-form-list = eine Liste: number ihrer Einträge
many-form-objective = ein Ziel: code sagt, was ein Partner dafür tun könnte
many-form-link = ein Ziel, dem die Allianz dient: code
many-form-criterion = ein Kriterium der Matrix: number ist sein Gewicht, code der Mindestwert
many-form-score = Punkte bei einem Kriterium: number von 1 bis 5

# Viele Arbeitsbücher: was nicht gezeigt wird.
many-summary = Kurz gefasst
many-left-out = Was nicht gezeigt wird, und warum
many-partial-label = Unvollständig
many-partial = Das Lesen wurde nach { $read } von { $files } Dateien abgebrochen. Das ergeben diese.
many-files = { $files ->
    [one] Eine Datei wurde gefunden
   *[other] { $files } Dateien wurden gefunden
}; { $workbooks ->
    [one] ein Arbeitsbuch ist gezählt.
   *[other] { $workbooks } Arbeitsbücher sind gezählt.
}
many-copies = { $copies ->
    [one] Eine Datei ist eine ältere Kopie eines Arbeitsbuchs und zählt nicht.
   *[other] { $copies } Dateien sind ältere Kopien eines Arbeitsbuchs und zählen nicht.
}
many-refused-newer = { $count ->
    [one] Eine Datei stammt von einem neueren madbook und ist nicht gezählt.
   *[other] { $count } Dateien stammen von einem neueren madbook und sind nicht gezählt.
}
many-refused-broken = { $count ->
    [one] Eine Datei ist als Arbeitsbuch nicht lesbar.
   *[other] { $count } Dateien sind als Arbeitsbücher nicht lesbar.
}
many-refused-too-big = { $count ->
    [one] Eine Datei ist zu groß für ein Arbeitsbuch.
   *[other] { $count } Dateien sind zu groß für Arbeitsbücher.
}
many-refused-unreadable = { $count ->
    [one] Eine Datei ließ sich nicht öffnen.
   *[other] { $count } Dateien ließen sich nicht öffnen.
}
many-private = Antworten, die als privat gekennzeichnet sind, fehlen hier überall; sie zählen als „privat“, ebenso, was auf ihnen beruht.
many-small-groups = Wo weniger als { $smallest } Firmen eine Frage gleich beantworten, wird das nicht gezeigt, und keine andere Antwort darauf, die weniger als { $twice } Firmen gaben; und wo das nur eine Antwort wäre oder zu wenige Firmen, fällt auch die nächste weg.
many-hidden-items = { $count ->
    [0] Aus diesem Grund musste nichts wegfallen.
    [one] Dadurch fehlt etwas bei einer Frage oder Auswertung.
   *[other] Dadurch fehlt etwas bei { $count } Fragen und Auswertungen.
}
many-subtract = Das schützt jede Frage für sich. Zwei Ergebnisse aus verschiedenen Dateien lassen sich gegeneinander halten; bedenken Sie das, bevor Sie mehrere weitergeben.
cohort-title = Was viele Arbeitsbücher ergeben
cohort-about = Stand { $date }
cohort-headline = { $firms ->
    [one] Eine Firma
   *[other] { $firms } Firmen
}, { $alliances ->
    [one] eine Allianz
   *[other] { $alliances } Allianzen
}
cohort-how = Die Hälfte der Antworten liegt zwischen dem unteren und dem oberen Quartil; unter dem Median liegen so viele Antworten wie darüber. Gruppen von weniger als { $smallest } Firmen werden nicht gezeigt.
cohort-readings = Wo die Allianzen stehen
cohort-what = Was
cohort-answers = Antworten
cohort-quarter-1 = Unteres Quartil
cohort-median = Median
cohort-quarter-3 = Oberes Quartil
cohort-blanks = Ohne Antwort
cohort-cell = { $answer } { $count }
cohort-hidden = der Rest wird nicht gezeigt
cohort-finding = Befund
cohort-findings = Häufigste Befunde
cohort-alliances = Allianzen
cohort-firms = Firmen
cohort-no-norm = Das beschreibt die, die mitgemacht haben, und niemanden sonst. Keine geprüfte Norm steht dahinter; wie eine Allianz sein sollte, sagt es also nicht.
cohort-none = In { $folders } gibt es kein Arbeitsbuch zu lesen.
cohort-too-few = { $firms ->
    [one] Es gibt ein Arbeitsbuch
   *[other] Es gibt { $firms } Arbeitsbücher
}, weniger als die kleinste Gruppe von { $smallest }: Nichts lässt sich zeigen, ohne die Antworten Einzelner zu zeigen.
many-smallest-too-small = Die kleinste Gruppe hat mindestens { $least } Firmen: Eine kleinere würde die Antworten Einzelner zeigen.
many-progress = { $done } von { $all } Dateien gelesen
many-broken-off = Abgebrochen nach { $read } von { $files } Dateien. Was folgt, handelt nur von diesen und sagt es auch.
many-refused = { $file }: { $reason }
many-reason-missing = sie ist verschwunden
many-reason-not-a-file = das ist keine Datei
many-reason-too-big = sie ist zu groß für ein Arbeitsbuch
many-reason-newer = sie stammt von einem neueren madbook; öffnen Sie sie damit
many-reason-broken = ist als Arbeitsbuch nicht lesbar (Zeile { $line })
many-reason-unreadable = sie ließ sich nicht öffnen
many-refused-more = { $count ->
    [one] … und eine weitere
   *[other] … und { $count } weitere
}
many-format = Das lässt sich schreiben als { $formats }.
out-written = Geschrieben nach { $path }.
many-written = Geschrieben in { $path }, mit { $ledger } daneben.
export-exists = { $path } gibt es schon. Nennen Sie mit --out einen anderen Ordner, oder überschreiben Sie mit --force.
export-done = { $tables } Tabellen aus { $workbooks ->
    [one] einem Arbeitsbuch
   *[other] { $workbooks } Arbeitsbüchern
} liegen in { $folder }.
mirror-title = { $ours } und { $theirs }: eine Allianz, zwei Sichten
mirror-headline = { $both ->
    [one] Sie beide haben eine Frage beantwortet
   *[other] Sie beide haben { $both } Fragen beantwortet
}, und { $same ->
    [0] keine Antwort ist gleich
    [one] eine Antwort ist gleich
   *[other] { $same } Antworten sind gleich
}.
mirror-nothing = Noch gibt es keine Frage, die Sie beide beantwortet haben.
mirror-ask = { $what }: Sie sagen „{ $ours }“, der Partner sagt „{ $theirs }“. Fragen Sie einander, warum.
mirror-legend = { $our_mark } { $ours }   { $their_mark } { $theirs }   { $same } beide gleich
mirror-said = { $firm }: { $said }
mirror-ask-why = Fragen Sie einander, warum. Recht hat dadurch niemand.
mirror-same-answer = Sie sagen dasselbe. Gut ist es damit noch nicht: Vielleicht finden es beide schwach.
mirror-agreed = Was beide ändern wollen
mirror-agree = Beide sind einig
mirror-agree-about = Es wird eine Aufgabe in Ihrem Arbeitsbuch und steht in der Liste, die beide mitnehmen.
mirror-agreed-one = Notiert: eine Aufgabe in Ihrem Arbeitsbuch und in der Liste für beide.
mirror-write = Aufschreiben, damit beide es mitnehmen
mirror-report-file = spiegel
mirror-start = Zwei Sichten einer Allianz
mirror-start-about = Sie und Ihr Partner sagen, wie Sie die Allianz jeweils sehen. Dann stehen beide Sichten nebeneinander, die am weitesten auseinander zuerst, und Sie fragen einander, warum.
mirror-from = Wie antwortet Ihr Partner?
mirror-from-turn = Hier an diesem Laptop: erst Sie, dann Ihr Partner
mirror-from-file = In einer Datei, die ich von ihm habe
mirror-what = Was beantworten Sie beide?
mirror-what-all = Alle { $count } Fragen, die verglichen werden
mirror-what-gauges = Die drei Skalen, jetzt und Ziel
mirror-what-marks = Die fünf Merkmale
mirror-file = Wo ist die Datei? (~ ist Ihr eigener Ordner)
mirror-file-missing = Tippen Sie, wo die Datei Ihres Partners liegt, zum Beispiel ~/hasel.ron.
mirror-called = Wie heißt die Allianz in diesem Arbeitsbuch?
mirror-doubt-here = Das Arbeitsbuch von { $firm } hat mehrere Allianzen: { $names }. Tippen Sie die mit Ihnen.
mirror-ask-aim = { $gauge }: Wo sollte es stehen?
mirror-turn = { $firm } antwortet
mirror-turn-first = { $firm } beginnt
mirror-turn-second = { $before } hat geantwortet. Geben Sie den Laptop an { $firm } weiter.
mirror-turn-about = { $count ->
    [one] Es ist eine Frage, auf einer eigenen Seite.
   *[other] Es sind { $count } Fragen, eine nach der anderen, auf einer eigenen Seite.
} Ihr Partner schaut weg und sieht nichts, bevor Sie beide weitergegeben haben. Lassen Sie leer, was Sie nicht sagen können. Nichts davon kommt in eine Datei; nach einem Stromausfall beginnen Sie beide neu. Enter beginnt.
mirror-turn-sealed = Weitergegeben.
mirror-turn-done = Sie haben beide geantwortet
mirror-turn-done-about = Setzen Sie sich so, dass beide den Bildschirm sehen. Enter zeigt beide Sichten.
mirror-turn-forget = Was beantwortet wurde, wäre vergessen. Drücken Sie noch einmal Esc, um zu gehen.
mirror-turn-quit = Was Sie beide geantwortet haben, steht in keiner Datei und wäre vergessen. Noch einmal { $key } verlässt madbook.
mirror-again = Die Sichten neu vergleichen
mirror-how = Beide Antworten stehen nebeneinander, die am weitesten auseinander zuerst. Recht hat damit keiner: Etwas Abstand ist gesund, und was Sie daraus lernen, kommt vom Fragen.
mirror-differences = Wo Sie sich unterscheiden
mirror-agreements = Wo Sie dasselbe sagen
mirror-agreement = Einig sein heißt noch nicht, dass alles gut ist: Sie können beide dasselbe schlecht finden.
mirror-words = In Ihren eigenen Worten
mirror-asked = { $firm }: { $asked }
mirror-one-side = Was nur einer von Ihnen beantwortet hat
mirror-not-said = –
mirror-value = { $number }, { $meaning }
mirror-given = Was eingebracht wurde
mirror-received = Was zurückkam
mirror-no-arbiter = Dies hält zwei Sichten gegeneinander und urteilt über keine. Was einer von Ihnen privat hält, ist nicht dabei. Beide Dateien bleiben, wie sie sind.
mirror-same = Beide Dateien sind Kopien eines Arbeitsbuchs. Geben Sie die Datei an, die Sie vom Partner haben.
mirror-gone = In einem der Arbeitsbücher gibt es die Allianz nicht mehr.
mirror-no-alliance = Das Arbeitsbuch von { $firm } hat keine Allianz.
mirror-doubt = Es ist unklar, welche Allianz im Arbeitsbuch von { $firm } gemeint ist. Nennen Sie sie mit { $option }. Es gibt: { $names }.
seal-kept = Die Datei des Partners ist die, die er versiegelt hat.
seal-changed = { $file } ist nicht die Datei, die versiegelt wurde, oder das Salz ist ein anderes: Etwas wurde geändert, nachdem das Siegel verschickt war. Nichts davon wird gezeigt. Fragen Sie Ihren Partner.
seal-no-salt = Es gibt ein Siegel, aber kein Salz. Bitten Sie Ihren Partner um die Datei, die auf .salt endet, oder nennen Sie sie mit --salt.
seal-no-seal = Es gibt ein Salz, aber kein Siegel. Nennen Sie mit --seal das Siegel, das Ihr Partner zuerst geschickt hat.
seal-unreadable = { $file } enthält kein Siegel oder Salz.
seal-no-alliance = { $firm } hat keine Allianz namens „{ $name }“.
seal-nothing = Zu dieser Allianz gibt es nichts freizugeben: Nichts ist beantwortet, oder alles ist privat.
seal-no-chance = Ihr Rechner gab keine Zufallszahlen her, ohne die sich nichts versiegeln lässt; das System meldet: { $problem }. Versuchen Sie es noch einmal.
seal-nothing-chosen = Nichts wurde gewählt, deshalb wurde nichts geschrieben.
seal-no-question = Unter „{ $question }“ steht nichts, was sich freigeben lässt.
seal-choose = Zu jeder Frage: j gibt Ihre Antwort an den Partner frei, Enter behält sie hier.
seal-release = { $label }: { $ask } [j/N]
seal-yes = j
seal-done = { $count ->
    [one] Eine Frage ist
   *[other] { $count } Fragen sind
} freigegeben. Schicken Sie jetzt { $seal }. Wenn Sie das Siegel Ihres Partners haben, schicken Sie die beiden anderen: das Arbeitsbuch und das Salz. Nichts ist verschlüsselt: Wer das Arbeitsbuch hat, kann es lesen.
room-title = Was die Runde sagt
room-headline = { $people ->
    [one] Eine Person
   *[other] { $people } Personen
}, { $alliances ->
    [one] eine Allianz
   *[other] { $alliances } Allianzen
}.
room-too-few = { $people ->
    [0] Noch ist niemand da
    [one] Bisher eine Person
   *[other] Bisher { $people } Personen
}. Ab { $smallest } Personen wird gezeigt, was sie sagen, damit niemandes Antworten zu erkennen sind.
room-how = Jeder Punkt und jedes Quadrat ist eine Allianz, ohne Namen. Die größte Uneinigkeit kommt zuerst: Bitten Sie die an beiden Enden zu sprechen.
room-widest = Am weitesten auseinander bei „{ $question }“: { $pattern }. Bitten Sie die an beiden Enden zu sprechen.
room-agreed = Nirgends weit auseinander; bei „{ $question }“ { $pattern }.
room-factors = Die Faktoren
room-marks = Die Merkmale
room-range = Spanne
room-in-words = In Worten
room-position = Position
room-section = Abschnitt
room-all = alle bei { $at }
room-camps = zwei Lager, bei { $low } und { $high }
room-close = nah beieinander, bei { $low } und { $high }
room-spread = verteilt von { $low } bis { $high }
room-actions = Was die Teilnehmenden vorhaben
room-promised = { $promised ->
    [one] Eine Aufgabe
   *[other] { $promised } Aufgaben
} von { $people ->
    [one] einer Person
   *[other] { $people } Personen
}: { $dated } mit Termin, { $done } erledigt.
room-against = Damals und jetzt
room-others = Damals waren vielleicht andere da; was sich bewegt hat, kann auch daran liegen.
room-now = Jetzt
room-median-pattern = { $median }; { $pattern }
room-not-kept = { $file } enthält keine Runde, die dieses madbook aufgehoben hat.
room-kept = Aufgehoben in { $path }.
room-watching = Es wird weitergelesen. Strg+C beendet es.
room-change = { $came } neu, { $changed } geändert, { $went } weg.
room-screen-where = Wo wir stehen
room-screen-findings = Was auffällt
room-screen-actions = Was versprochen ist
room-screen-reading = Die Arbeitsbücher werden gelesen.
room-screen-half = { $placed } sind eingeordnet, mindestens die Hälfte davon unter { $at }.
room-screen-half-high = { $placed } sind eingeordnet, mindestens die Hälfte davon bei { $at } oder darüber.
room-screen-sections = Ein Geschäft nach dem anderen: { $low }. Dazwischen: { $middle }. Fast eine Firma: { $high }.
room-screen-row = { $question }: { $pattern }.
room-screen-middle = { $median }, { $range }
room-screen-of = { $count ->
    [one] In einer Allianz.
   *[other] In { $count } Allianzen, das Häufigste zuerst.
}
room-screen-promised = { $count ->
    [one] Aufgabe ist versprochen
   *[other] Aufgaben sind versprochen
}
room-screen-people = { $count ->
    [one] Person hat sie versprochen
   *[other] Personen haben sie versprochen
}
room-screen-dated = { $count ->
    [one] hat einen Termin
   *[other] haben einen Termin
}
room-screen-done = { $count ->
    [one] ist erledigt
   *[other] sind erledigt
}
room-screen-no-places = Zu wenige haben die Skalen einer Allianz beantwortet, um zu zeigen, wo sie steht.
room-screen-no-factors = Bisher haben zu wenige die Faktoren bewertet.
room-screen-no-findings = Bisher fällt nichts auf, das genug Personen teilen.
room-screen-no-actions = Bisher haben zu wenige etwas versprochen.
room-screen-more = { $count ->
    [one] und eine weitere, die nicht lesbar ist
   *[other] und { $count } weitere, die nicht lesbar sind
}
room-screen-away = Der Ordner ist gerade nicht lesbar. Alle zwei Sekunden wird wieder nachgesehen.
cli-room-no-terminal = Eine Runde auf dem Bildschirm füllt ein ganzes Terminalfenster, und dies ist keines. Ohne --screen wird sie ausgegeben.
cli-generate-done = { $count ->
    [one] Ein erfundenes Arbeitsbuch liegt
   *[other] { $count } erfundene Arbeitsbücher liegen
} in { $folder }.
cli-report-workshop-empty = { $path } hält einen Workshop fest, in dem noch nichts bewertet und gezeigt wurde. Weiter geht es mit: madbook workshop und dem Namen Ihrer Firma.
cli-report-workshop-editions = { $path } hält einen Workshop fest, und sein Bericht ist für alle gleich, die dabei waren: Was jemand allein geantwortet hat, steht nicht darin. Lassen Sie { $options } weg; das gehört zu Berichten über Ihr Arbeitsbuch: madbook report und der Name Ihrer Firma.
cli-report-no-workshop = { $path } hält einen Workshop fest und bleibt weg.
cli-report-progress = { $done } von { $all } fertig
cli-unknown-ending = { $path }: Mit dieser Endung wird nichts geschrieben. Nehmen Sie eine von diesen: { $endings }. Oder sagen Sie mit --format, was es sein soll.
cli-other-ending = { $path }: Diese Endung gehört zu einem anderen Format als { $format }, darum wurde nichts geschrieben. Nennen Sie die Datei { $fitting }, oder wählen Sie ein anderes --format.
cli-no-ending = { $path } hat keine Endung, die sagt, was es sein soll. Hängen Sie eine von diesen an: { $endings }. Oder sagen Sie es mit --format.
cli-report-replaced = { $path } gab es schon mit anderem Inhalt und ist jetzt ersetzt.
cli-report-taken = { $path } gibt es schon und blieb unberührt. Überschreiben: mit --force; behalten: mit --out eine andere Datei nennen.
cli-not-a-folder = Hier werden mehrere Dateien geschrieben, und { $path } ist der Name einer einzigen. Nennen Sie einen Ordner; hat sein Name einen Punkt, dann mit Schrägstrich am Ende.
cli-folder-made = Den Ordner { $path } gab es nicht, er wurde angelegt.
cli-report-several = Das wären { $count } Dateien: Nennen Sie mit --out einen Ordner, oder verlangen Sie nur eine davon.
cli-report-several-tables = Das wären { $count } Dateien: Nennen Sie mit --out einen Ordner, oder mit --table eine Tabelle: { $tables }.
cli-report-no-dates = Der Kalender ist leer: Nichts, was hineinkommt, hat ein Datum.
cli-report-binary = Das kann kein Terminal zeigen. Nennen Sie mit --out eine Datei.
cli-report-nothing = Von dieser Art gibt es zu { $firm } noch nichts.
cli-report-no-such-part = „{ $part }“ gibt es nur als { $format }, verlangt ist aber { $named }. Wählen Sie --format { $format }, oder lassen Sie { $option } weg.
cli-report-no-alliance = { $firm } hat keine Allianz namens „{ $name }“. Es gibt: { $known }.
cli-report-no-alliances = { $firm } hat noch keine Allianz.
cli-report-several-alliances = „{ $name }“ kann mehr als eine Allianz sein ({ $known }). Schreiben Sie den ganzen Namen; heißen sie gleich, geben Sie einer auf dem Bildschirm einen anderen Namen.

## Das Arbeitsblatt

worksheet-title = Arbeitsblatt
worksheet-route = { $route } · etwa { $minutes } Minuten
worksheet-firm = Ihre Firma
worksheet-date = Datum
worksheet-alliance = Welche Allianz
worksheet-how = So benutzen Sie es
worksheet-how-text = Kreuzen Sie ein Kästchen an oder schreiben Sie auf die Linien. Leer lassen ist in Ordnung, „weiß nicht“ auch. Nehmen Sie für jede Allianz ein eigenes Blatt.
worksheet-each = Beantworten Sie dies zu der Allianz, die Sie oben genannt haben.
worksheet-note = Notiz. { $asks }
worksheet-why = Grund, wenn es 1 oder 2 ist. { $asks }
worksheet-now = Jetzt (0 bis 100)
worksheet-aim = Ziel (0 bis 100)
worksheet-ranks = Ihre Wahl, das Wichtigste zuerst
worksheet-objective = Ziel
worksheet-ally = Wie hülfe ein Partner?
worksheet-serves = Dient sie dem Ziel?
worksheet-criterion = Kriterium
worksheet-weight = Gewicht
worksheet-scores = Punkte für jeden Kandidaten, 1 bis 5
worksheet-what = Was
worksheet-who = Wer
worksheet-when = Bis wann
worksheet-keying = Danach eintippen
worksheet-keying-screen = Auf dem Bildschirm drücken Sie Strg+O und tippen die Nummer einer Frage: So landen Sie auf ihrer Seite.
worksheet-keying-lines = Oder tippen Sie die Antworten als Zeilen in eine Textdatei und geben diese an „madbook key-in "Ihre Firma" < antworten.txt“. Mit --dry-run sagt es nur, was es übernähme. Eine Zeile beginnt mit der Nummer:
worksheet-keying-alliance = { key-in-alliance } Hafenkaffee (die Zeilen danach handeln von dieser)
worksheet-keying-rating = { $number } 4 (die Nummer eines Kästchens; ja, teilweise und nein sind 1, 2 und 3)
worksheet-keying-note = { $number } { key-in-note }: sie riefen sofort an (ebenso { key-in-why }: dafür, warum eine Bewertung niedrig ist)
worksheet-keying-gauge = { $number } 60, und { $number } { key-in-aim } 80 dafür, wo Sie hinwollen
worksheet-keying-group = { $first }-{ $last } 60; 80; 60 (Fragen, die zusammenstehen, auf einer Zeile)
worksheet-keying-pick = { $number } 3, 1 (mehrere, das Wichtigste zuerst)
worksheet-keying-pass = { $number } ? für weiß nicht, { $number } - für trifft nicht zu
worksheet-keying-action = { $number } Bo anrufen; Anna; 31.3.2027; Hafenkaffee (eine Aufgabe: was, wer, bis wann, welche Allianz)

# Womit eine Zeile beginnen kann, die eingetippt wird.
key-in-alliance = allianz
key-in-note = notiz
key-in-why = grund
key-in-aim = ziel

key-in-waiting = Tippen Sie eine Zeile für jede Antwort, etwa: 4.2 4. Strg+D auf einer eigenen Zeile beendet es.
key-in-line = Zeile { $line }: { $told }
key-in-about = jetzt zu { $alliance }
key-in-replaced = { $asked }: { $said } (anstelle einer anderen Antwort)
key-in-missed = Zeile { $line } wurde nicht übernommen: { $why }
key-in-no-number = sie beginnt nicht mit der Nummer einer Frage, etwa 4.2.
key-in-no-question = es gibt keine Frage { $number }.
key-in-no-alliance = es gibt keine Allianz namens „{ $name }“. Antworten zu einer Allianz bleiben weg bis zur nächsten Zeile, die eine nennt.
key-in-several-alliances = „{ $name }“ kann mehr als eine Allianz sein ({ $known }). Schreiben Sie den ganzen Namen; heißen sie gleich, geben Sie einer auf dem Bildschirm einen anderen Namen.
key-in-which-alliance = sie handelt von einer Allianz, und keine Zeile davor sagt, von welcher. Beginnen Sie mit: { key-in-alliance } NAME
key-in-no-group = { $first } bis { $last } stehen nicht zusammen auf einer Seite. Tippen Sie sie einzeln ein.
key-in-too-many = das sind mehr als die { $count } Antworten, die hier zusammenstehen, mit Strichpunkten dazwischen.
key-in-nothing = hinter der Nummer steht nichts.
key-in-not-in-scale = das sollte eine ganze Zahl von { $from } bis { $to } sein. Eine Notiz steht auf einer eigenen Zeile.
key-in-not-one-of = das sollte die Nummer eines Kästchens sein, von 1 bis { $count }.
key-in-not-some-of = das sollten Nummern von Kästchen sein, von 1 bis { $count }, jede einmal.
key-in-not-held = das sollte ja, teilweise oder nein sein, oder 1, 2 oder 3.
key-in-no-such-part = diese Frage hat keine solche Zeile zum Ausfüllen.
key-in-no-date = „{ $said }“ ist als Datum nicht zu lesen. Etwa 31. März 2027, 31.3., 10t, 2w oder 3m.
key-in-too-long = das ist länger, als hier aufgehoben werden kann.
key-in-on-screen = das ist eine Tabelle: Füllen Sie sie auf dem Bildschirm aus.
key-in-taken = { $taken ->
    [one] 1 Antwort übernommen
   *[other] { $taken } Antworten übernommen
}, { $missed ->
    [0] jede Zeile verstanden.
    [one] 1 Zeile nicht verstanden.
   *[other] { $missed } Zeilen nicht verstanden.
}
key-in-dry-run = Nichts wurde gespeichert; ohne --dry-run geschähe es.
key-in-saved = Gespeichert: { $path }
key-in-too-much = Das sind mehr als 4 MB: Tippen Sie es nach und nach ein.
key-in-no-text = Das ist kein Text. Nichts wurde übernommen.
key-in-guessed = Das war nicht in UTF-8. Es wurde als { $encoding } gelesen; sehen Sie nach, ob jeder Buchstabe stimmt, und speichern Sie es sonst als UTF-8.
key-in-empty = Es wurde nichts angegeben. Geben Sie Zeilen wie „4.2 4“ in die Standardeingabe; --help sagt mehr.
key-in-removed = { $count ->
    [one] 1 Zeichen wurde weggelassen, das sich nicht gefahrlos zeigen lässt.
   *[other] { $count } Zeichen wurden weggelassen, die sich nicht gefahrlos zeigen lassen.
}
## Ein Bericht auf Papier

pdf-missing = { $sign } steht für ein Zeichen, das keine Schrift auf diesem Computer hat. In diesem Bericht gibt es { $count ->
    [one] ein solches Zeichen
   *[other] { $count } verschiedene
    }; von hier kopiert, { $count ->
    [one] ist es
   *[other] sind sie
    } noch, was geschrieben wurde.

## Das Arbeitsblatt auf der Befehlszeile

cli-worksheet-route = Es gibt keine Route namens „{ $name }“. Es gibt: { $routes }.
cli-worksheet-one = Ein Arbeitsblatt auf einmal: Nennen Sie ein Arbeitsbuch oder keines.

## Berichte auf dem Bildschirm

act-report = Bericht
act-report-about = Bericht schreiben: zum Drucken, zum Schicken, für andere Programme
order-title = Einen Bericht schreiben
order-what = Für
order-mine = Sie: alles
order-adviser = Ihre Beratung
order-partner = einen Partner
order-which = Welche Allianzen
order-which-partner = Welcher Partner
order-other-ending = Der Name endet auf .{ $typed }, geschrieben wird aber { $format }. Lassen Sie ihn auf .{ $ending } enden, oder wählen Sie oben eine andere Form.
order-none-chosen = Wählen Sie mindestens eine Allianz, mit ihrer Ziffer oder der Leertaste.
order-worksheet = ein leeres Arbeitsblatt
order-format = Als
order-format-html = Webseite (HTML)
order-format-pdf = PDF, zum Drucken oder Schicken
order-format-brief = Kurzbericht: eine Seite (PDF)
order-format-slides = Folien für die Wand (PDF)
order-format-docx = Word-Dokument (DOCX)
order-format-md = Markdown
order-format-txt = Reiner Text
order-format-xlsx = Excel-Mappe (XLSX)
order-format-csv = Tabelle (CSV)
order-format-json = Daten für Programme: JSON
order-format-ics = Kalender (ICS)
order-format-svg = Bild (SVG)
order-names = Namen
order-names-real = wie sie sind
order-names-letters = Buchstaben stattdessen
order-hidden = Auch diese Wörter ersetzen
order-place = Wohin
order-preview = Was darin steht
order-preview-list = Was hinausgeht und was bleibt
order-write = schreiben
order-nothing = In dieser Form gibt es noch nichts zu schreiben.
format-fonts = die Schriften, die madbook mitbringt, sind nicht lesbar; installieren Sie madbook neu
format-empty = eine Seite oder ein Bild hat keine Größe; nehmen Sie eine andere Form, etwa html
format-failed = auf Englisch gemeldet: { $problem }; nehmen Sie eine andere Form, etwa html
order-failed = Dieser Bericht ließ sich nicht schreiben: { $problem }
order-written = { $count ->
    [one] Geschrieben: { $paths }
   *[other] Geschrieben, { $count } Dateien: { $paths }
}
copied-system = In die Zwischenablage kopiert.
copied-terminal = An die Zwischenablage Ihres Terminals geschickt; manche Terminals lehnen das ab.
pasted-system = Aus der Zwischenablage eingefügt.
pasted-inside = Eingefügt, was hier zuletzt kopiert wurde; die Zwischenablage des Systems ist nicht lesbar.
copied-too-long = Das ist zu lang für die Zwischenablage Ihres Terminals. Schreiben Sie es stattdessen in eine Datei.

# Tasten, Kästen und Fragen des Bildschirms

layer-text = Während Sie schreiben
layer-gauge = Auf einer Skala
layer-form = In einem Formular
layer-matrix = In der Matrix
layer-dialog = Wo etwas gefragt wird
layer-report = Im Kasten für einen Bericht
layer-help = Wenn eine Taste nichts tut
layer-key-check = Während Tasten geprüft werden
layer-finder = In einer Liste, die Sie durchsuchen
layer-audience = In der Ansicht für eine Runde
layer-workshop = In einem Workshop
layer-projector = Im Fenster für eine Runde
layer-room = Auf dem Bildschirm einer Runde
act-digit = Zahl
act-digit-about = Die gemeinte Zahl tippen: in einer Bewertung 4, auf einer Skala 40
act-digit-picture-about = Zum Befund mit dieser Zahl, wo eine Allianz gezeigt wird
act-badge = Buchstabe
act-badge-about = Zur Allianz mit diesem Buchstaben
act-focus = eine Allianz
act-focus-about = Diese Allianz auf einer eigenen Seite zeigen
act-audience = für eine Runde
act-audience-about = Für Beamer und Runde: diese Seite in großen Buchstaben
act-workshop = Workshop
act-workshop-about = Workshop: Alle bewerten eine Allianz an diesem Laptop
act-mirror = Spiegel
act-mirror-about = Die Sicht Ihres Partners auf die Allianz neben Ihre halten
act-pass-over = nicht da
act-pass-over-about = Jemanden auslassen, der nicht da ist, oder wieder holen
act-second-round = 2. Durchgang
act-second-round-about = Dasselbe noch einmal bewerten, neben dem Durchgang davor
act-take-over = übertragen
act-take-over-about = Bewertungen der Runde ins Arbeitsbuch übertragen, eine nach der anderen
act-park = parken
act-park-about = Etwas beiseitelegen, um später darüber zu reden
act-promise = Aufgabe
act-promise-about = Notieren, was jemand zusagt, wer und bis wann
act-clock = Uhr
act-clock-about = Die Uhr des Workshops starten, anhalten und weiterlaufen lassen
act-next-step = nächster Schritt
act-next-step-about = Zum nächsten Schritt der Route mit Zeitplan, früher oder später
act-minute-more = Minute mehr
act-minute-more-about = Diesem Schritt des Workshops eine Minute mehr geben
act-minute-less = Minute weniger
act-minute-less-about = Diesem Schritt des Workshops eine Minute nehmen
act-notes = Notizen
act-notes-about = Notizen für die Leitung zeigen oder verbergen: was zu fragen, worauf zu hören ist
act-blank-screen = verdunkeln
act-blank-screen-about = Den Bildschirm verdunkeln und wieder zeigen
act-previous-alliance = Allianz davor
act-previous-alliance-about = Zur Allianz davor, dieselbe Frage
act-previous-alliance-picture-about = Zur Allianz davor
act-next-alliance-picture-about = Zur nächsten Allianz
act-keep = übernehmen
act-keep-about = Übernehmen, was im Formular steht
act-discard = verwerfen
act-discard-about = Verwerfen, was Sie ins Formular getippt haben; Sie werden vorher gefragt
act-interrupt = verlassen?
act-interrupt-about = Fragen, ob Sie madbook verlassen wollen
act-new-line = neue Zeile
act-new-line-about = Eine neue Zeile beginnen
act-char-left = links
act-char-left-about = Ein Zeichen nach links
act-char-right = rechts
act-char-right-about = Ein Zeichen nach rechts
act-row-above = auf
act-row-above-about = Eine Zeile nach oben
act-row-below = ab
act-row-below-about = Eine Zeile nach unten
act-word-left = Wort links
act-word-left-about = Ein Wort nach links
act-word-right = Wort rechts
act-word-right-about = Ein Wort nach rechts
act-line-start = Zeilenanfang
act-line-start-about = Zum Anfang der Zeile
act-line-end = Zeilenende
act-line-end-about = Zum Ende der Zeile
act-text-start = Textanfang
act-text-start-about = Zum Anfang des Textes
act-text-end = Textende
act-text-end-about = Zum Ende des Textes
act-select-left = links markieren
act-select-left-about = Ein Zeichen nach links markieren
act-select-right = rechts markieren
act-select-right-about = Ein Zeichen nach rechts markieren
act-select-up = nach oben markieren
act-select-up-about = Bis zur Zeile darüber markieren
act-select-down = nach unten markieren
act-select-down-about = Bis zur Zeile darunter markieren
act-select-word-left = Wort links markieren
act-select-word-left-about = Ein Wort nach links markieren
act-select-word-right = Wort rechts markieren
act-select-word-right-about = Ein Wort nach rechts markieren
act-select-line-start = bis Anfang markieren
act-select-line-start-about = Bis zum Anfang der Zeile markieren
act-select-line-end = bis Ende markieren
act-select-line-end-about = Bis zum Ende der Zeile markieren
act-select-all = alles markieren
act-select-all-about = Den ganzen Text markieren
act-delete-back = löschen
act-delete-back-about = Löschen, was davor steht oder markiert ist
act-delete-forward = dahinter löschen
act-delete-forward-about = Löschen, was dahinter steht oder markiert ist
act-delete-word-back = Wort löschen
act-delete-word-back-about = Das Wort vor dem Cursor löschen
act-delete-to-space = bis Leerzeichen
act-delete-to-space-about = Zurück bis zum Leerzeichen löschen
act-delete-word-forward = Wort dahinter
act-delete-word-forward-about = Das Wort hinter dem Cursor löschen
act-delete-to-start = bis Anfang
act-delete-to-start-about = Bis zum Anfang der Zeile löschen
act-delete-to-end = bis Ende
act-delete-to-end-about = Bis zum Ende der Zeile löschen
act-copy = kopieren
act-copy-about = Kopieren, was markiert ist
act-copy-report = Text kopieren
act-copy-report-about = Kopieren, was im Bericht stehen wird
act-show-list = Liste/Text
act-show-list-about = Zeigen, was in den Bericht kommt, oder seinen Text
act-cut = ausschneiden
act-cut-about = Ausschneiden, was markiert ist
act-paste = einfügen
act-paste-about = Einfügen, was kopiert wurde
notice-state-back = Es ist wieder, wie es war, bevor der andere Stand kam.
notice-nothing-to-paste = Es gibt nichts einzufügen. Ihr Terminal fügt vielleicht mit Strg+Umschalt+V ein.
leave-title = Dieses Arbeitsbuch verlassen?
leave-lead = Alles ist gespeichert.
leave-list = Zu Ihren Arbeitsbüchern
leave-stay = Hierbleiben
quit-title = madbook verlassen?
quit-lead = Alles wird gespeichert, bevor madbook endet.
quit-stay = Weiterarbeiten
quit-leave = madbook verlassen
put-back-title = Diesen Stand zurückholen: { $when }?
put-back-undo = Nichts geht verloren: Rückgängig nimmt es zurück, und wie es jetzt ist, bleibt bei den früheren Ständen.
put-back-kept = Nichts geht verloren: Wie es jetzt ist, bleibt bei den früheren Ständen.
put-back-no = Nein, so lassen, wie es jetzt ist
put-back-yes = Ja, zurückholen
trash-kept = „{ $title }“ bleibt mit seinen Workshops im Papierkorb; von dort können Sie es zurückholen.
trash-file = Die Datei ist { $file }, zuletzt bearbeitet: { $when }, { $answered } von { $asked } beantwortet.
trash-file-damaged = Die Datei ist { $file }, und sie ist beschädigt.
trash-file-arriving = Die Datei ist { $file }, und sie kommt noch an.
trash-file-closed = Die Datei ist { $file }, und sie lässt sich hier nicht öffnen.
trash-copy = Es ist eine Kopie von { $file }; jene bleibt.
copy-title = „{ $title }“ gibt es mehr als einmal
copy-lead = Das ist eine Kopie, wie ein Ordner sie macht, der sich abgleicht.
copy-join = Mit { $file } zusammenführen
copy-join-about = Aus beiden wird eine, Antwort für Antwort: Die zuletzt bearbeitete gilt. Nichts geht verloren, und diese Kopie kommt dann in den Papierkorb.
copy-open = Diese Kopie für sich öffnen
arriving-title = „{ $title }“ kommt noch an
arriving-lead = Ein anderes Programm schreibt noch an dieser Datei. Warten Sie eine Minute, dann sehen Sie wieder nach.
damaged-title = „{ $title }“ ist beschädigt
damaged-lead = Nichts wurde geändert, und nichts muss jetzt entschieden werden.
damaged-instead = Stattdessen { $file } öffnen, dasselbe Arbeitsbuch
damaged-earlier = Frühere Stände ansehen
damaged-earlier-about = Sie wählen einen, um damit weiterzumachen. Die beschädigte Datei bleibt daneben erhalten.
damaged-trash = Die beschädigte Datei in den Papierkorb
damaged-trash-about = Sie werden noch einmal gefragt und können sie von dort zurückholen.
list-again = Wieder nachsehen
trash-yes = In den Papierkorb
trash-no = So lassen
places-focus = Eine Allianz
alliance-form-kind = Wie stehen Sie dazu?

## Das Bild der Allianzen: kurze Formen

pic-short-unplaced = Nicht eingeordnet
pic-short-open = Noch offen
pic-short-to-partnership = Bis Partnerschaft
pic-short-to-emerging = Höchstens werdend
pic-short-to-strategic = Höchstens strategisch
pic-short-from-partnership = Ab Partnerschaft
pic-short-from-emerging = Mindestens werdend
pic-short-from-strategic = Mindestens strategisch
pic-gauge-risk-short = Risiko
pic-gauge-risk-letter = R
pic-gauge-duration-short = Dauer
pic-gauge-duration-letter = D
pic-gauge-legal-short = Vertrag
pic-gauge-legal-letter = V
pic-marks-of = { $held } von 5 Merkmalen
pic-marks-open = { $held } von 5, { $open } offen
pic-stays = bleibt
pic-aim = Ziel { $aim }
pic-now = jetzt { $now }
pic-not-answered = nicht beantwortet
pic-now-and-aim = { $now }, Ziel { $aim }
pic-near = nahe „{ $stop }“
pic-tag-now = jetzt
pic-tag-aim = Ziel
pic-tag-both = jetzt und Ziel
pic-and = { $one } und { $other }
pic-at = { $gauges } { $at }
pic-all-at = alle drei { $at }
pic-lags-by = hinkt { $by }
pic-lags-behind = hinkt { $by } hinter { $gauges } her
pic-above = { $count } darüber
pic-below = { $count } darunter
pic-all = alle { $all }
pic-all-long = wie viele von allen { $all } wo stehen
pic-all-open-long = wie viele von allen { $all } wo stehen, { $open } offen
pic-all-open = alle { $all }, { $open } offen

## Das Bild: seine Legende, von der längsten Fassung zur kürzesten

pic-legend-now-long = wo sie jetzt steht
pic-legend-now = jetzt
pic-legend-aim-long = wo Sie hinwollen
pic-legend-your-aim = Ihr Ziel
pic-legend-aim = Ziel
pic-legend-band-long = irgendwo hier, eine Skala ist offen
pic-legend-band = eine Skala offen
pic-legend-thirds-long = zwei Drittel, wo Allianzen meist liegen
pic-legend-thirds-lie = wo Allianzen meist liegen
pic-legend-thirds-here = Allianzen liegen meist hier
pic-legend-thirds = meist hier
pic-legend-walls-long = wo der mittlere Bereich anfängt und endet
pic-legend-walls = Rand der Mitte
pic-legend-lags-long = die Skala, die nachhinkt
pic-legend-lags = hinkt nach

## Das Bild: der Satz für die ganze Firma

pic-sentence = { $said }.
pic-number = { $number ->
    [1] eine
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $number }
}
pic-number-first = { $number ->
    [1] Eine
    [2] Zwei
    [3] Drei
    [4] Vier
    [5] Fünf
    [6] Sechs
    [7] Sieben
    [8] Acht
    [9] Neun
    [10] Zehn
    [11] Elf
    [12] Zwölf
   *[other] { $number }
}
pic-head-none = Hier sehen Sie, wo jede Ihrer Allianzen steht, zwischen einem einzelnen Geschäft und einer Firma. Fügen Sie für den Anfang die erste hinzu.
pic-head-unplaced = Noch ist nichts eingeordnet: Setzen Sie eine Skala, um zu sehen, wo Sie stehen.
pic-head-one-open = { $name } ist noch nicht geklärt: Noch stehen nicht alle Skalen und Merkmale fest.
pic-head-open = Keine der { $all } ist geklärt: Bei keiner stehen schon alle Skalen und Merkmale fest.
pic-head-all = { $count ->
    [2] Beide { $what }
   *[other] Alle { $all } { $what }
}
pic-head-some = { $some } von { $all } { $what }
pic-head-shown = { $some } von { $all } hier gezeigten { $what }
pic-head-named = { $said }: { $names }
pic-head-clause = { $said }, { $clause }
pic-is-strategic = { $count ->
    [one] ist eine strategische Allianz
   *[other] sind strategische Allianzen
}
pic-is-emerging = { $count ->
    [one] ist eine werdende Allianz
   *[other] sind werdende Allianzen
}
pic-is-partnership = { $count ->
    [one] ist eine Partnerschaft
   *[other] sind Partnerschaften
}
pic-is-integration = { $count ->
    [one] ist mehr als eine Allianz
   *[other] sind mehr als Allianzen
}
pic-is-transaction = { $count ->
    [one] ist ein Einzelgeschäft
   *[other] sind Einzelgeschäfte
}
pic-clause-paper = obwohl wenig davon auf Papier steht
pic-clause-apart = obwohl die Skalen auseinanderliegen
pic-clause-commitment = mit höchstens { $marks } der fünf Merkmale
pic-clause-value = obwohl Sie sich bisher wenig gebunden haben
pic-clause-trust = obwohl zwei Antworten zum Vertrauen sich widersprechen
pic-clause-low-trust = obwohl das Vertrauen niedrig bewertet ist
pic-clause-level = obwohl eine tiefere Stufe genannt ist, als die Antworten zum Vertrauen tragen
pic-clause-safeguards = mit wenigen Sicherungen
pic-clause-must-have = obwohl ein Muss-Kriterium verfehlt ist
pic-clause-overdue = obwohl die Zwischenbilanz überfällig ist
pic-who-what = { $who } { $what }
pic-rest-open = { $told }; { $open }
pic-open-gauge = { $name } ist offen: { $gauge } fehlt noch
pic-open-gauges = { $name } ist offen: { $count } Skalen fehlen noch
pic-open-marks = { $count ->
    [one] { $name } ist offen: 1 Merkmal ist nicht beurteilt
   *[other] { $name } ist offen: { $count } Merkmale sind nicht beurteilt
}
pic-count-strategic = { $count ->
    [one] { $count } strategische Allianz
   *[other] { $count } strategische Allianzen
}
pic-count-emerging = { $count ->
    [one] { $count } werdende Allianz
   *[other] { $count } werdende Allianzen
}
pic-count-partnership = { $count ->
    [one] { $count } Partnerschaft
   *[other] { $count } Partnerschaften
}
pic-count-integration = { $count ->
    [one] { $count } Zusammenschluss
   *[other] { $count } Zusammenschlüsse
}
pic-count-transaction = { $count ->
    [one] { $count } Einzelgeschäft
   *[other] { $count } Einzelgeschäfte
}
pic-count-open = { $count } offen

## Die Allianz im Blick

pic-kind-existing = Partner
pic-kind-desired = Wunschpartner
pic-kind-potential = Kandidat
pic-marks = Merkmale { $held } von 5
pic-half-note = { $sign } zählt halb
pic-marks-heading = Merkmale: { $held } von 5
pic-told = { $title } – { $detail }
pic-part = { $label } ({ $part })
pic-goes-to = führt zu { $answers }
pic-working = Wie es sich liest
pic-moves = Was es bewegen würde
pic-aims-bring = Ihre Ziele bringen sie auf { $at }.

## Für eine Runde

audience-none = Noch gibt es nichts zu zeigen. Setzen Sie die Skalen einer Allianz, dann erscheint sie hier.
audience-agenda = Was als Nächstes kommt
audience-place = { $number } von { $count }
audience-lags = { $gauge } hinkt nach

## Ein Workshop an einem Laptop

live-title = Workshop
live-about = Die Menschen um diesen Laptop bewerten eine Allianz, jeder für sich und ungesehen. Dann sehen alle die Antworten zusammen als Punkte, die größte Uneinigkeit zuerst, und reden darüber, warum.
live-about-windows = Mit Beamer: Öffnen Sie darauf ein zweites Fenster und starten Sie dort „madbook audience“. Es zeigt nur, was die Runde sehen darf. Was bewertet wird, steht in einer eigenen Datei neben diesem Arbeitsbuch; ins Arbeitsbuch kommt nur, was Sie übertragen.
live-reading = Es wird nachgesehen, ob ein Workshop offen blieb…
live-begin = Einen Workshop beginnen
live-problem = { $problem }
live-people = Wer ist in der Runde?
live-people-about = Entscheiden Sie das gemeinsam: Es lässt sich später nicht ändern.
live-people-count = { $count ->
    [one] Eine Person in der Runde.
   *[other] { $count } Personen in der Runde.
}
live-how = Wie machen alle mit?
live-names = Mit Namen
live-names-about = Wer an den beiden Enden steht, wird nach dem Aufdecken genannt und nach dem Grund gefragt. Wer die Datei des Workshops hat, kann lesen, wie jeder bewertet hat.
live-letters = Mit Buchstaben
live-letters-about = Jeder merkt sich einen Buchstaben. Wer an den beiden Enden steht, wird mit dem Buchstaben genannt; die Datei sagt, wie jeder Buchstabe bewertet hat.
live-nameless = Ohne Namen
live-nameless-about = Niemand lässt sich unterscheiden, auf keinem Bildschirm und in keiner Datei. Bricht das Programm ab, bewerten die Letzten noch einmal.
live-who = Die Namen, einer auf jeder Zeile
live-how-many = Wie viele Personen?
live-smallest = Nichts zeigen, wo weniger geantwortet haben (mindestens { $fewest })
live-too-few = Bei weniger als { $smallest } Personen könnte jeder erraten, wer was gesagt hat. Nehmen Sie mehr Personen auf, oder tragen Sie im letzten Feld eine kleinere Zahl ein.
live-too-many = Ein Laptop geht bei höchstens { $most } Personen herum.
live-group-too-small = Unter { $fewest } Personen weiß jeder, wer der andere ist: Wählen Sie { $fewest } oder mehr.
live-same-name = Zwei Personen heißen gleich. Ein Buchstabe dahinter unterscheidet sie.
live-too-long = Länger geht es nicht.
live-round-title = Was wird bewertet?
live-round-about = Jeder bewertet es auf einer eigenen Seite und gibt den Laptop weiter. Niemand sieht eine Antwort, bevor alle weitergegeben haben.
live-no-alliance = In diesem Arbeitsbuch gibt es noch keine Allianz. Gehen Sie mit Esc zurück, fügen Sie der Liste eine hinzu, und kommen Sie wieder.
live-which-alliance = Welche Allianz?
live-what = Was davon?
live-factors = Die fünf Faktoren
live-gauges = Die drei Skalen
live-screen = Was zeigt der Beamer?
live-screen-own = Ein eigenes Fenster mit „madbook audience“; oder es gibt keinen
live-screen-same = Diesen Bildschirm hier
live-blank-first = Die Runde sieht diesen Bildschirm. Verdunkeln Sie jetzt den Beamer, mit der Fernbedienung oder der Klappe, und lassen Sie ihn dunkel, bis alle weitergegeben haben. Drücken Sie dann Enter.
live-round = { $alliance }: { $what }
live-round-again = { $alliance }: { $what }, Durchgang { $turn }
live-answered = { $answered ->
    [0] Noch hat keiner der { $people } geantwortet
    [one] Eine Person von { $people } hat geantwortet
   *[other] { $answered } von { $people } haben geantwortet
}
live-passed-count = { $count ->
    [one] (eine ist nicht da)
   *[other] ({ $count } sind nicht da)
}
live-not-hidden-names = Niemand sieht eine Antwort vor dem Aufdecken. Nicht verborgen ist: wer geantwortet hat; danach, wer an den beiden Enden steht; und die Datei sagt, wie jeder bewertet hat. Weniger als { $smallest } Antworten werden nie gezeigt.
live-not-hidden-letters = Niemand sieht eine Antwort vor dem Aufdecken. Nicht verborgen ist: welche Buchstaben geantwortet haben; danach, welche an den beiden Enden stehen; und die Datei sagt, wie jeder Buchstabe bewertet hat. Weniger als { $smallest } Antworten werden nie gezeigt.
live-not-hidden-nameless = Niemand sieht eine Antwort vor dem Aufdecken, und kein Bildschirm und keine Datei sagt, wer wie bewertet hat. Nicht verborgen ist: wie viele geantwortet haben. Weniger als { $smallest } Antworten werden nie gezeigt.
live-shown-when = Wird gezeigt, wenn alle geantwortet haben
live-next-anybody = Die nächste Person beginnt
live-back-anybody = Jemand, der nicht da war, ist gekommen
live-passed = nicht da
live-passed-over = Ausgelassen. Bis zum Aufdecken kann die Person noch kommen.
live-reveal = Zeigen, was alle bewertet haben
live-drop = Diesen Durchgang abbrechen und das Bewertete vergessen
live-drop-sure = Alles, was in diesem Durchgang bewertet wurde, ginge verloren. Drücken Sie noch einmal Enter, um ihn abzubrechen.
live-dropped = Der Durchgang ist abgebrochen und vergessen.
live-quit-ballot = Was hier beantwortet und nicht weitergegeben ist, wäre vergessen.
live-quit-kept = Der Durchgang bleibt offen, und was weitergegeben ist, bleibt.
live-quit-unkept = { $count ->
    [one] Der Durchgang bleibt offen, aber wer zuletzt bewertet hat, bewertet noch einmal.
   *[other] Der Durchgang bleibt offen, aber die { $count }, die zuletzt bewertet haben, bewerten noch einmal.
}
live-quit-key = Noch einmal { $key } verlässt madbook.
live-who-about = { $name }, zu { $alliance }
live-reason = Warum? Wird ohne Ihren Namen vorgelesen; darf leer bleiben
live-hand-on = Weitergeben?
live-hand-on-about = Enter gibt weiter und leert die Seite. Bis dahin geht Esc zurück, und Sie können es ändern; danach kann es niemand mehr.
live-left-blank = offen gelassen
live-dont-know = weiß nicht
live-not-applicable = trifft nicht zu
live-blank-count = { $count ->
    [one] Eine Frage ist noch offen.
   *[other] { $count } Fragen sind noch offen.
}
live-handed-on = Weitergegeben. Reichen Sie den Laptop der nächsten Person.
live-not-handed-on = Das wurde nicht angenommen: Der Durchgang ist vorbei, oder diese Person hat schon geantwortet.
live-forget-sure = Was Sie bewertet haben, ginge verloren. Noch einmal Esc verlässt die Seite; sonst bewerten Sie zu Ende und geben den Laptop weiter.
live-hidden = weniger als { $smallest } haben geantwortet
live-hidden-about = { $question }: Weniger als { $smallest } Personen haben es bewertet, deshalb wird nichts gezeigt.
live-agreed = { $question }: { $pattern }.
live-sentence = { $question }: { $pattern }. Mitte { $median }, von { $low } bis { $high }.
live-sentence-ranged = { $question }: { $pattern }. Mitte { $median }.
live-dont-know-count = { $count ->
    [one] Eine Person weiß es nicht.
   *[other] { $count } wissen es nicht.
}
live-not-applicable-count = { $count ->
    [one] Für eine trifft es nicht zu.
   *[other] Für { $count } trifft es nicht zu.
}
live-ends = An den beiden Enden: { $lowest } { $low }; { $highest } { $high }. Fragen Sie diese zuerst, und jede Seite nach dem Grund.
live-ask-ends = Fragen Sie, ob jemand an einem der Enden sagen möchte, warum.
live-moved = Seit dem Durchgang davor: Mitte { $before }, jetzt { $now }; Spanne { $then_range }, jetzt { $now_range }.
live-not-moved = Seit dem Durchgang davor hat sich nichts bewegt.
live-since-last = Seit dem Workshop vom { $date }: Mitte { $before }, jetzt { $now }; Spanne { $then_range }, jetzt { $now_range }. Damals waren vielleicht andere da.
live-not-moved-since-last = Seit dem Workshop vom { $date } hat sich nichts bewegt. Damals waren vielleicht andere da.
live-reasons = Gründe, zum Vorlesen ohne Namen
live-second-round = Ein zweiter Durchgang steht neben dem ersten; der erste bleibt, wie er ist.
live-take-over = Ins Arbeitsbuch übertragen
live-take-over-known = „{ $question }“ bei { $alliance } steht im Arbeitsbuch jetzt auf { $number }. Die Antwort wird diese hier, gekennzeichnet als die der Runde; Rückgängig holt sie zurück.
live-take-over-blank = „{ $question }“ bei { $alliance } ist im Arbeitsbuch offen. Die Antwort wird diese hier, gekennzeichnet als die der Runde.
live-take-over-number = Die Antwort, { $low } bis { $high }; vorgegeben ist die Mitte der Runde
live-no-number = Tippen Sie eine ganze Zahl auf der Skala.
live-taken-over = Übertragen, gekennzeichnet als die der Runde.
live-nothing-to-take-over = Es gibt nichts zu übertragen: Zu wenige haben es bewertet.
live-alliance-gone = Diese Allianz ist nicht mehr im Arbeitsbuch.
live-new-round = Eine Allianz bewerten
live-go-on = Mit dem offenen Durchgang weitermachen
live-rounds = Durchgänge
live-actions = Was zugesagt wurde
live-parked = Geparkt
live-park = Parken
live-park-what = Worüber soll später geredet werden?
live-park-about = Es steht im Workshop, bis es herausgenommen wird.
live-parked-one = Geparkt.
live-promise = Eine Aufgabe
live-promise-about = Was jemand zusagt, wer es tut und bis wann. Es steht im Workshop; Enter darauf überträgt es ins Arbeitsbuch.
live-promised-one = Notiert.
live-removed = Herausgenommen.
live-action-there = Das Arbeitsbuch hat diese Aufgabe schon.
live-action-taken-over = Zu den Aufgaben des Arbeitsbuchs übertragen.
live-report = Einen Bericht darüber schreiben, für alle, die da waren
live-report-title = { $firm }: was ein Workshop gesagt hat
live-report-file = workshop
live-report-answers = Antworten
live-report-reasons = Gründe zu { $question }
live-report-what = Was
live-report-who = Wer
live-report-when = Bis wann
live-clock-start = Die Uhr starten
live-clock-about = { $steps } Schritte, { $minutes } Minuten
live-clock-started = Die Uhr läuft. Sie steht am Fuß dieser Seite.
live-clock-not-started = Die Uhr läuft noch nicht.
live-clock-none = Diese Fragen haben keine Route mit Minuten für jeden Schritt.
live-clock-was-last = Das ist der letzte Schritt.
live-clock-step = Schritt { $number }
live-clock-left = noch { $minutes } Min.
live-clock-over = { $minutes } Min. darüber
live-clock-paused = angehalten, { $time }
live-clock-on-time = im Plan
live-clock-behind = { $minutes } Min. im Verzug
live-clock-ahead = { $minutes } Min. voraus
live-clock-then = dann { $step }, { $minutes } Min.
live-clock-last = der letzte Schritt
live-clock-over-once = „{ $step }“ hat seine Zeit gehabt. Gehen Sie weiter, wenn die Runde so weit ist, oder geben Sie eine Minute mehr.
live-notes-title = Nur für Sie
live-notes-ask = Fragen Sie
live-notes-listen = Achten Sie auf
live-notes-none = Zu diesen Fragen gibt es keine Notizen für die Leitung.
live-close = Den Workshop schließen
live-close-sure = Ein geschlossener Workshop bleibt, wie er ist; der nächste beginnt neu und wird daran gemessen. Ansehen und den Bericht schreiben können Sie auch später. Drücken Sie noch einmal Enter, um ihn zu schließen.
live-closed = Der Workshop ist geschlossen. Er steht unten: Dort können Sie ihn ansehen und seinen Bericht schreiben.
live-closed-title = Workshop vom { $date }, geschlossen
live-closed-stays = Dieser Workshop ist geschlossen und bleibt, wie er ist. Sie können ihn ansehen, seinen Bericht schreiben und etwas ins Arbeitsbuch übertragen.
live-closed-ones = Geschlossene Workshops
live-closed-about = { $rounds ->
    [one] ein Durchgang
   *[other] { $rounds } Durchgänge
}
live-blank = Die Runde sieht jetzt nichts.
live-blank-yourself = Die Runde sieht genau diesen Bildschirm. Verdunkeln lässt sich nur der Beamer selbst.
live-is-blank = Die Runde sieht jetzt nichts; die Taste zum Verdunkeln zeigt es wieder.
live-not-blank = Die Runde sieht es wieder.
live-not-saved = Der Workshop steht nicht in seiner Datei: { $problem }
live-not-shown = Das Fenster für den Beamer zieht nicht nach: { $problem }
live-people-wait = Der Workshop hat noch nicht begonnen. Was Sie getippt haben, wartet, bis Sie damit weitermachen.
dots-middle = Mitte
projector-title = Für die Runde
projector-waits = Noch wird nichts gezeigt. Öffnen Sie im anderen Fenster den Workshop: madbook workshop "Ihre Firma".
projector-leave = Dieses Fenster folgt ihm. Strg+Q schließt es.

## Eine Skala setzen

pic-not-set = noch offen
pic-tag-at = { $name }, bei { $at }
pic-type-number = Tippen Sie die Zahl, die Sie lesen: 4 und 0 ergeben 40.
pic-type-second = { $typed }… tippen Sie die zweite Ziffer.
pic-type-second-or = { $typed }… tippen Sie die zweite Ziffer, oder { $key } für { $typed }.
pic-type-hundred = 10. Noch eine 0 ergibt 100.
pic-type-wrong = „{ $typed }“ ist keine ganze Zahl von 0 bis 100. Es hat sich nichts geändert.
pic-somewhere = irgendwo hier
header-place = { $at } von { $of }
onward-alliance = weiter: { $name }
onward-part = weiter: { $title }
onward-picture = weiter: das Bild

## Tasten

set-language = Sprache
set-language-about = Worin madbook spricht und fragt. Ohne Wahl: die Sprache Ihres Systems, sonst Englisch.
# Wie sie auf deutschen Tastaturen heißen.
key-ctrl = Strg
key-alt = Alt
key-shift = Umschalt
key-page-down = Bild↓
key-page-up = Bild↑
key-page-down-plain = Bild ab
key-page-up-plain = Bild auf
key-up-plain = Oben
key-down-plain = Unten
key-left-plain = Links
key-right-plain = Rechts
key-tab = Tab
key-enter = Enter
key-esc = Esc
key-space = Leertaste
key-backspace = Rücktaste
key-delete = Entf
key-insert = Einfg
key-home = Pos1
key-end = Ende
keys-title = Tasten prüfen
keys-place = { $at } von { $of }
keys-intro = Sie werden nach einer Taste nach der anderen gefragt und erfahren, was ankommt. Hier tut keine Taste etwas anderes. Esc beendet die Prüfung; was Sie bis dahin gewählt haben, bleibt.
keys-press = Drücken Sie { $key }
keys-press-quit = Sonst speichert sie und verlässt madbook, gleich wo Sie sind. Hier beendet sie nur die Prüfung.
keys-nothing = Wenn nichts geschieht, drücken Sie Enter oder die Leertaste.
keys-other = Stattdessen kam { $came } an. Drücken Sie noch einmal { $key }, oder Enter, um eine andere Taste zu wählen.
keys-unknown = Es kam etwas an, das madbook nicht kennt. Drücken Sie noch einmal { $key }, oder Enter, um eine andere Taste zu wählen.
keys-instead = { $key } geht hier nicht. Drücken Sie die Taste, die Sie stattdessen wollen.
keys-alternatives = Dasselbe tut schon { $keys }.
keys-free = Dafür frei sind unter anderem: { $keys }.
keys-or = { $before } oder { $last }
keys-without = Oder drücken Sie Enter, um es ohne Taste zu lassen.
keys-with-others = Oder drücken Sie Enter, um es dabei zu lassen.
keys-types = { $key } schreibt. Wählen Sie eine mit Strg oder eine F-Taste.
keys-taken = { $key } ist belegt: „{ $about }“. Wählen Sie eine andere.
keys-unknown-instead = Es kam etwas an, das madbook nicht kennt. Wählen Sie eine andere.
keys-so-far = Bisher:
keys-done = Das war die letzte.
keys-done-all = Alle Tasten funktionieren hier.
keys-done-replaced = { $count ->
    [one] Ein Befehl hat jetzt eine andere Taste. Sie ist fürs nächste Mal gemerkt; die Fußzeile und die Hilfe zeigen sie.
   *[other] { $count } Befehle haben jetzt andere Tasten. Sie sind fürs nächste Mal gemerkt; die Fußzeile und die Hilfe zeigen sie.
}
keys-done-missing = { $count ->
    [one] Eine Taste geht hier nicht und hat keinen Ersatz; was sie tut, steht in der Liste der Befehle.
   *[other] { $count } Tasten gehen hier nicht und haben keinen Ersatz; was sie tun, steht in der Liste der Befehle.
}
keys-done-card = Eine Karte Ihrer Tasten für die Wand: madbook keys --card. Eine beliebige Taste beendet die Prüfung.
keys-not-kept = Was Sie gewählt haben, gilt jetzt, lässt sich aber nicht fürs nächste Mal merken: { $problem }
keys-nowhere = Was Sie wählen, lässt sich nicht fürs nächste Mal merken: Es gibt keinen Benutzerordner. Setzen Sie MADBOOK_CONFIG_DIR auf einen Ordner von Ihnen.
keys-no-terminal = Tasten lassen sich nur auf dem ganzen Bildschirm eines Terminals prüfen. „madbook keys --card“ gibt sie aus.
keys-left = Eine Karte Ihrer Tasten, zum Drucken oder Ansehen: madbook keys --card
keys-card-title = Die Tasten von madbook
keys-card-own = Von Ihnen geändert in { $path }
keys-forgotten = Es gelten wieder die Tasten von madbook.
own-keys-problem = Zeile { $line }, Spalte { $column }: { $what }
own-keys-heading = Einige Ihrer eigenen Tasten, in { $path }, gelten nicht:
own-keys-what-to-do = Ändern oder entfernen Sie diese Zeilen, oder wählen Sie Ihre Tasten neu: madbook keys
own-keys-unknown = es gibt keinen Befehl „{ $name }“, der andere Tasten haben könnte; „madbook config init“ schreibt eine Datei mit allen
own-keys-layer = diesen Befehl gibt es in „{ $name }“ nicht; die Orte sind { $layers }
own-keys-action-twice = „{ $name }“ steht zweimal da; das erste gilt
own-keys-none = „{ $name }“ behält { $keys }: Was Tasten hat, braucht mindestens eine; nennen Sie eine andere
own-keys-no-key = „{ $name }“ ist keine Taste; in dieser Datei heißen sie wie im Englischen, etwa { $examples } (Ctrl = Strg, Shift = Umschalt, PgDn = Bild↓)
own-keys-types = { $key } schreibt und kann deshalb nicht die Taste eines Befehls sein
own-keys-taken = { $key } ist belegt: „{ $about }“

## Vervollständigen und Handbuch

setup-no-home = Es gibt keinen Benutzerordner dafür. Nennen Sie einen Ordner mit --into.
setup-manual-title = Das Handbuch von madbook
setup-manual-name = Bezeichnung
setup-manual-synopsis = Übersicht
setup-manual-description = Beschreibung
setup-manual-extra = Beispiele und mehr
setup-bash = bash: Die Vervollständigung gilt in der nächsten Shell, wo das Paket bash-completion installiert ist.
setup-zsh = zsh: Schreiben Sie diese Zeile in Ihre .zshrc, über compinit: fpath=({ $folder } $fpath)
setup-fish = fish: Die Vervollständigung gilt in der nächsten Shell.
setup-powershell = PowerShell: Schreiben Sie diese Zeile in die Datei, die $PROFILE nennt: . { $path }
setup-manual = Das Handbuch: man madbook. Wo es nicht gefunden wird: MANPATH={ $folder}: man madbook

## Einstellungen

settings-title = Einstellungen
settings-next-start = Das gilt ab dem nächsten Start.
hint-help = { $key } zeigt alle Tasten, die hier gelten.
hint-go-to = { $key } führt mit ein paar Buchstaben zu jeder Frage.
hint-undo = { $key } nimmt zurück, Schritt für Schritt.
hint-picture = { $key }, dann „Bericht“, bringt dieses Bild aufs Papier.
hint-alliances = { $key } führt auf jeder Seite zur nächsten Allianz.
hint-actions = { $key }, dann „Bericht“: Termine für den Kalender.

set-theme = Farben
set-theme-about = Die Farben des Bildschirms. Üblich sind die, die zu Ihrem Terminal passen.
set-keymap = Tasten
set-keymap-about = Die üblichen Tasten oder solche für Hände, die vim kennen. Einzelne ändert „madbook keys“.
set-mouse = Maus
set-mouse-about = Ob ein Klick wählt. Wenn nicht, markiert die Maus Text, wie überall in Ihrem Terminal.
set-ascii = Einfache Zeichen
set-ascii-about = Nur mit ASCII-Zeichen zeichnen, für ein Terminal, das Kästchen oder Fragezeichen zeigt.
set-plain = Zeile für Zeile
set-plain-about = Zeile für Zeile fragen und antworten, etwa für Screenreader, statt auf dem ganzen Bildschirm.
set-hints = Hinweise
set-hints-about = Eine Zeile am unteren Rand, wenn etwas zum ersten Mal hilft. Schalten Sie sie neu ein, kommt jede noch einmal.
set-prepared-by = Berichte von
set-prepared-by-about = Wer Ihre Berichte erstellt. Es steht über ihnen; leer steht dort nichts.
set-prepared-for = Berichte für
set-prepared-for-about = Für wen Ihre Berichte sind. Es steht über ihnen; über dem eines Partners steht der Partner.
set-logo = Logo
set-logo-about = Das Bild über Ihren Berichten: PNG, JPEG oder SVG. Wo Buchstaben für Namen stehen, fehlt es.
set-tables = Tabellen (CSV)
set-tables-about = Wie Zahlen in CSV-Tabellen stehen: comma (1,5, Strichpunkte dazwischen), point (1.5, Kommas dazwischen, wie Programme sie lesen) oder wie in Ihrer Sprache (language).
set-workbooks = Arbeitsbücher
set-workbooks-about = Der Ordner für Ihre Arbeitsbücher. Die anderswo liegen, bleiben dort.
set-pack = Fragen
set-pack-about = Der Ordner eines eigenen Fragenpakets. Üblich sind die eingebauten Fragen.
theme-dark = dunkel
theme-light = hell
theme-contrast = starker Kontrast
theme-colour-blind = auch farbenblind lesbar, dunkel
theme-colour-blind-light = auch farbenblind lesbar, hell
theme-either = auf jedem Hintergrund
theme-mono = ohne Farben
keymap-default = übliche
keymap-vim = wie in vim
tables-language = wie in Ihrer Sprache
tables-point = mit Punkt: 1.5
tables-comma = mit Komma: 1,5
set-usual = wie üblich
set-yes = ja
set-no = nein
set-from-file = Ihre Einstellungen, Zeile { $line }
set-from-former = von einem früheren madbook gemerkt
set-from-now = eben gewählt
set-from-environment = { $name } in der Umgebung
set-from-option = Option { $name }
set-yes-no = true oder false
set-picture = der Pfad eines Bildes in Anführungszeichen, etwa "~/logo.png"
set-words = Wörter in Anführungszeichen, etwa "Anna Lind"
set-folder = ein Ordner in Anführungszeichen, etwa "~/madbook"
set-problem = { $path }, Zeile { $line }, Spalte { $column }: { $what }
set-unknown = es gibt keine Einstellung „{ $name }“; es gibt { $names }
set-twice = „{ $name }“ steht zweimal da; das erste gilt
set-no-pack = in { $path } liegt kein Fragenpaket, also werden die eingebauten Fragen gestellt; nennen Sie den Ordner eines Fragenpakets, oder lassen Sie das weg
set-not-taken = „{ $name }“ kann nicht { $given } sein; erlaubt: { $allowed }
set-no-quotes = die Anführungszeichen fehlen: { $words }
set-no-comma = hier fehlt vermutlich ein Komma
set-broken = hier bricht es ab; ein Anführungszeichen oder eine Klammer fehlt, und was folgt, gilt nicht
set-bracket = hier fehlt eine Klammer, oder hier steht eine falsche
set-not-begun = alles in dieser Datei steht zwischen „{ $begin }“ und „{ $end }“; die erste Klammer fehlt
set-after-end = die letzte Klammer steht schon davor, also gilt nicht, was folgt
set-not-utf8 = das ist kein Text in UTF-8: Speichern Sie die Datei als UTF-8
set-no-keys-field = in einer Zeile mit Tasten gibt es kein „{ $name }“, nur action, keys und layer
set-no-keys = das ist keine Zeile mit Tasten, etwa (action: "Undo", keys: ["F9"]); auf Englisch gemeldet: { $why }
set-no-theme = diese Farben sind nicht lesbar (auf Englisch gemeldet: { $why })
set-not-in-theme = „{ $name }“ gibt es hier nicht; möglich sind { $names }
set-unread = Ihre Einstellungen sind nicht lesbar, deshalb gelten die üblichen: { $problem }
set-is-folder = das ist ein Ordner, keine Datei; nennen Sie ihn anders, dann schreibt „madbook config init“ die Datei
set-no-file = das ist keine Datei, sondern ein Gerät oder dergleichen; legen Sie eine Textdatei an seine Stelle
set-too-big = das ist zu groß für eine Datei von madbook; nennen Sie sie anders, dann schreibt „madbook config init“ eine neue
set-allowed = { $about } Erlaubt: { $allowed }.
set-template = Was Sie für madbook wählen. Nehmen Sie die zwei Striche vor einer Zeile weg, und ändern Sie sie.
config-file = Einstellungen
config-keys = Tasten
config-themes = Farben
config-absent = (noch nicht da)
config-head-name = Einstellung
config-head-value = was gilt
config-head-source = woher
config-well = Mit Ihren Einstellungen und Tasten ist alles in Ordnung.
config-explained = { $path } (was Sie gewählt haben, bleibt, mit einer Erklärung zu jeder Einstellung)
config-is-there = { $path } gibt es schon und bleibt, wie es ist.
config-set = { $name }: { $value }
config-no-pack = In { $path } liegt kein Fragenpaket: Das ist ein Ordner mit einer pack.ron. „madbook pack new“ legt einen an.
config-no-folder = { $path } ist eine Datei. Nennen Sie einen Ordner.
config-no-folder-yet = { $path } gibt es noch nicht; Ihr erstes Arbeitsbuch legt ihn an.
config-unset = { $name } ist wieder wie üblich.
config-hidden = Im Moment verdeckt es eine andere Wahl: { $source }.
config-keys-template = Ihre eigenen Tasten. Nehmen Sie die zwei Striche vor einer Zeile weg, und ändern Sie sie; die erste Taste einer Zeile wird gezeigt.
ground-title = Was liest sich am besten?
ground-lead = Ihr Terminal sagt nicht, auf welchem Hintergrund Ihre Worte stehen.
ground-later = Das werden Sie nur einmal gefragt. Ändern können Sie es jederzeit: F2, Einstellungen.
ground-dark = Dunkler Hintergrund
ground-light = Heller Hintergrund
ground-contrast = So viel Kontrast wie möglich
ground-either = Ohne eigene Farben

## Der Rundgang

act-tour = Rundgang
act-tour-about = Den Rundgang machen: sieben Seiten, zwei Minuten
tour-title = Der Rundgang, { $at } von { $of }
tour-is-open = Diese Taste wirkt nach dem Rundgang: Enter geht weiter, Esc beendet ihn.
tour-leave = Rundgang beenden
tour-alliances = Die Firmen, mit denen Sie arbeiten oder gern arbeiten würden. Zu jeder werden Sie einzeln gefragt, und am Anfang genügt eine.
tour-question = Eine Frage nach der anderen. Mit den Pfeiltasten sehen Sie sich nur um; eine Ziffer, die Leertaste oder Enter antwortet. Auch „weiß nicht“ ist eine Antwort, und beantworten müssen Sie nichts.
tour-picture = Wo jede zwischen einem einzelnen Geschäft und einer Firma steht, jetzt und als Ziel. Das Bild ist von der ersten Antwort an da: { $key } zeigt es von jeder Seite aus.
tour-focus = Eine Allianz für sich: was Ihre Antworten über sie sagen und was einen genaueren Blick lohnt. Von allem führt ein Weg zu den Antworten dahinter.
tour-factors = Fünf Faktoren einer guten Wahl, von 1 bis 5 bewertet. Auch nach dem Beleg wird gefragt, denn eine Zahl allein ist schnell vergeben.
tour-actions = Was daraus folgt: wer was bis wann tut. Es kommt in Ihren Bericht und in Ihren Kalender.
tour-end = Das ist alles. { $palette } zeigt alles, was Sie tun können, auch einen Bericht zum Drucken; { $help } zeigt die Tasten. Nach dem Rundgang führt { $leave } zurück zur Liste der Arbeitsbücher: Dort beginnt { $new } Ihr eigenes. Was Sie ändern, lässt sich zurücknehmen: Probieren Sie alles aus.
