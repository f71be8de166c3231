# Was die Befehlszeile von sich sagt: ihre Hilfe und was sie sagt, wenn sie nicht zu verstehen ist. Was jemand
# tippt (Namen von Befehlen und Optionen, Formate, Beispiele), bleibt, wie es ist, außer Wörtern in
# Großbuchstaben wie DATEI.

## Überschriften und Zeichen der Hilfe

cli-head-usage = Aufruf:
cli-head-commands = Befehle
cli-head-arguments = Angaben
cli-head-options = Optionen
# Was in einer Zeile des Aufrufs für eine beliebige Option und für einen beliebigen Befehl steht.
cli-usage-options = [OPTIONEN]
cli-usage-command = BEFEHL
cli-usage-madbook =
    madbook [OPTIONEN] [DATEI]
            madbook [OPTIONEN] <BEFEHL>
# Hinter der Hilfe zu einer Option, die einen Wert nimmt.
cli-default = [üblich: { $value }]
cli-possible = [eines von: { $values }]

## Was wofür steht

cli-value-dir = ORDNER
cli-value-file = DATEI
cli-value-folder = ORDNER
cli-value-format = FORMAT
cli-value-lang = SPRACHE
cli-value-n = N
cli-value-name = NAME
cli-value-number = ZAHL
cli-value-other = ANDERE
cli-value-ours = UNSERE
cli-value-path = PFAD
cli-value-s = S
cli-value-setting = EINSTELLUNG
cli-value-sign = ZEICHEN
cli-value-size = GRÖSSE
cli-value-theirs = DEREN
cli-value-when = WANN
cli-value-whom = WEN
cli-value-word = WORT
cli-value-value = WERT
cli-value-command = BEFEHL

## Das Programm

cli-about-madbook = Ein Arbeitsbuch für Inhaber kleiner Firmen: Allianzen gut wählen, sehen, wo jede steht, und entscheiden, was als Nächstes zu tun ist
cli-after-madbook =
    Beispiele:
    {"  "}madbook                            die Liste Ihrer Arbeitsbücher öffnen
    {"  "}madbook new "Backhaus Linde"       ein Arbeitsbuch für Ihre Firma beginnen
    {"  "}madbook new --example              ein fertiges Beispiel zum Ausprobieren
    {"  "}madbook "Backhaus Linde"           es öffnen und dort weitermachen
    {"  "}madbook open "List"                dasselbe, wenn sie wie ein Befehl heißt
    {"  "}madbook show "Backhaus Linde"      lesen, wo Ihre Allianzen stehen
    {"  "}madbook report "Backhaus Linde"    das in eine Datei schreiben, zum Drucken
    {"  "}madbook --plain                    alles Zeile für Zeile tun, etwa vorgelesen
    {"  "}madbook list | sort                jedes Arbeitsbuch auf einer Zeile
    {"  "}madbook restore "Backhaus Linde"   frühere Stände ansehen

    Ihre Antworten bleiben auf diesem Computer. Jedes Arbeitsbuch ist eine Datei mit reinem Text.
cli-madbook-file = Das Arbeitsbuch, das geöffnet wird: seine Datei oder der Name Ihrer Firma; ohne Angabe die Liste von allen

## Optionen, die für jeden Befehl gelten

cli-any-dir = Arbeitsbücher in diesem Ordner statt im eigenen aufbewahren; die Umgebungsvariable MADBOOK_DIR tut dasselbe
cli-any-pack = Die Fragen aus dem Fragenpaket in diesem Ordner stellen statt der eingebauten
cli-any-theme = Die Farben des ganzen Bildschirms: dark, light, contrast, colour-blind, colour-blind-light, mono, either oder eigene
cli-any-plain = Zeile für Zeile fragen und antworten, für Screenreader und Pipes; die Umgebungsvariable MADBOOK_PLAIN=1 tut dasselbe
cli-any-ascii = Nur mit ASCII-Zeichen zeichnen, für Terminals, die Kästchen oder Fragezeichen zeigen
cli-any-lang = Die Sprache, etwa de; die Umgebungsvariable MADBOOK_LANG tut dasselbe
cli-any-help = Diese Hilfe ausgeben
cli-any-version = Die Version ausgeben

## Was mehrere Befehle nehmen

cli-any-file = Das Arbeitsbuch: seine Datei oder der Name Ihrer Firma
cli-any-folders = Die Ordner mit den Arbeitsbüchern; Ordner darin werden auch durchsucht
cli-any-separator = Mit --format csv: was zwischen zwei Zellen steht; ohne Angabe ein Komma, oder ein Strichpunkt, wo Zahlen ein Komma haben
cli-any-decimal = Mit --format csv: was vor den Nachkommastellen einer Zahl steht; ohne Angabe, was die Einstellungen sagen, sonst wie in der Sprache
cli-any-force = Vorhandene Dateien überschreiben, aber nie ein Arbeitsbuch
cli-any-format = Was geschrieben wird; ohne diese Option das, worauf --out endet, sonst txt
cli-any-out = Die Datei, in die geschrieben wird; ohne diese Option oder mit - die Standardausgabe

## Befehle und was jeder nimmt

cli-about-help = Diese Hilfe oder die Hilfe zu einem Befehl ausgeben
cli-help-subcommand = Der Befehl
cli-about-open = Ein Arbeitsbuch auf dem ganzen Bildschirm öffnen, gleich wie es heißt
cli-about-new = Ein Arbeitsbuch beginnen und ausgeben, wo es liegt
cli-new-name = Der Name Ihrer Firma; ein Beispiel kommt ohne aus
cli-new-example = Mit der Kopie eines fertigen Beispiels beginnen, die Sie ausprobieren können
cli-about-list = Für jedes Arbeitsbuch eine Zeile ausgeben: Firma, Antworten, zuletzt bearbeitet, Datei
cli-about-show = Als Text ausgeben, wo Ihre Allianzen stehen und was zu tun ist
cli-about-report = Berichte schreiben: zum Lesen, zum Drucken, zum Schicken oder für ein anderes Programm
cli-report-files = Die Arbeitsbücher: ihre Dateien oder die Namen von Firmen; ein Workshop mit seiner Datei, die auf .room.ron endet
cli-report-format = Was geschrieben wird; ohne diese Option das, worauf --out endet, sonst html
cli-report-out = Wohin geschrieben wird: eine Datei, deren Endung das Format sagt; ein Ordner, wie es ein Name ohne Endung ist; oder - für die Standardausgabe. Ohne diese Option Dateien in diesem Ordner, nach der Firma benannt. Arbeitsmappen und Tabellen mehrerer Arbeitsbücher kommen in eine Datei, wo eine Datei genannt ist
cli-report-edition = Für wen: alles für Sie (mine); für eine Beratung alles, was nicht privat ist (adviser); für einen Partner, was Sie beide teilen (partner). Ohne diese Option für Sie
cli-report-alliance = Nur von dieser Allianz berichten; mehrmals möglich
cli-report-without-private = Weglassen, was privat ist
cli-report-letters = Buchstaben statt Namen setzen
cli-report-hide = Auch dieses Wort durch ein anderes ersetzen; mehrmals möglich
cli-report-list = Keinen Bericht schreiben: auflisten, was hineinkäme und was hierbliebe
cli-report-table = Nur diese Tabelle, als csv
cli-report-prepared-by = Darin sagen, wer ihn erstellt hat, jetzt und künftig; "" sagt es nicht mehr
cli-report-prepared-for = Darin sagen, für wen er ist, jetzt und künftig; "" sagt es nicht mehr. Die Fassung für einen Partner nennt den Partner
cli-report-logo = Dieses Bild darüber stellen, jetzt und künftig: PNG, JPEG oder SVG; "" nimmt es weg
cli-report-figure = Diese Art Bild, als svg, von jeder Allianz, die eines hat; ohne diese Option das Kontinuum
cli-report-paper = Mit --format pdf: worauf gedruckt wird
cli-report-route = Mit --format worksheet: die Route, deren leeres Formular gedruckt wird; ohne diese Option die des Arbeitsbuchs
cli-report-schema = Das JSON-Schema ausgeben, an das sich --format json hält
cli-about-check = Jedes Problem von Arbeitsbüchern und Fragenpaketen ausgeben, mit seiner Stelle
cli-check-paths = Arbeitsbücher, Ordner mit Arbeitsbüchern (ohne deren Unterordner) und Fragenpakete (Ordner mit einer pack.ron); ohne Angabe alle Ihre Arbeitsbücher
cli-about-config = Sehen, was Sie für madbook gewählt haben und woher es kommt, es prüfen oder wählen
cli-more-config = Ohne Befehl: jede Einstellung, was gilt und woher: aus Ihrer Datei, der Umgebung oder einer Option. Dasselbe wählen Sie auf dem Bildschirm: F2, Einstellungen.
cli-about-config-init = Eine Datei für Einstellungen und eine für Tasten schreiben, mit einer Erklärung zu jeder, wo es noch keine gibt
cli-about-config-check = Sagen, was in Ihren Dateien nicht stimmt, mit der Stelle und dem, was erlaubt ist
cli-about-config-set = Eine Einstellung wählen; ohne Wert gilt wieder das Übliche
cli-config-set-setting = Die Einstellung, wie „madbook config“ sie nennt
cli-config-set-value = Was sie sein soll
cli-about-setup = Ihrer Shell beibringen, Namen und Optionen zu vervollständigen, und das Handbuch ablegen
cli-more-setup = Für bash, zsh, fish und PowerShell, in Ihren eigenen Ordnern; sonst wird nichts von Ihnen berührt. Was Sie danach selbst zu tun haben, falls etwas, wird gesagt.
cli-setup-into = Sie unter diesem Ordner ablegen, wie für ein Paket: share/man/man1 und so weiter
cli-setup-remove = Sie wieder wegnehmen
cli-more-workshop = Was bewertet wird, steht in einer eigenen Datei neben dem Arbeitsbuch, die auf .room.ron endet. Ins Arbeitsbuch kommt nur, was Sie übertragen. Für einen Beamer starten Sie „madbook audience“ in dessen Fenster.
cli-more-audience = Starten Sie es im Fenster auf dem Beamer. Es folgt dem Workshop, der auf diesem Computer offen ist, und bekommt nur, was die Runde sehen darf.
cli-about-key-in = Die Antworten eines ausgefüllten Arbeitsblatts von der Standardeingabe nehmen, jede auf einer Zeile
cli-after-key-in =
    Eine Zeile ist die Nummer einer Frage auf dem Arbeitsblatt und die Antwort:
    {"  "}allianz Hafenkaffee              die Zeilen danach handeln von dieser Allianz
    {"  "}4.2 4                            eine Bewertung oder die Nummer eines Kästchens
    {"  "}4.2 notiz: sie riefen sofort an  der Beleg; „grund:“ sagt, warum eine Bewertung niedrig ist
    {"  "}6.1 60                           eine Skala; „6.1 ziel 80“ sagt, wo sie stehen soll
    {"  "}4.3 ?                            weiß nicht; „-“ heißt „trifft nicht zu“

    Eine Zeile, die nicht zu verstehen ist, wird mit ihrer Nummer genannt und ändert nichts.
cli-key-in-dry-run = Nur sagen, was übernommen würde, und nichts speichern
cli-about-keys = Sehen, welche Tasten Ihrer Tastatur ankommen, und andere wählen für die, die es nicht tun
cli-more-keys = Sie drücken eine Taste nach der anderen und erfahren, was ankommt. Was Sie wählen, ist fürs nächste Mal gemerkt.
cli-keys-card = Eine Karte Ihrer Tasten ausgeben, als Text für die Wand; mit --ascii nur in ASCII
cli-keys-forget = Die Tasten vergessen, die Sie gewählt haben; dann gelten wieder die von madbook
cli-about-restore = Einen früheren Stand eines Arbeitsbuchs zurückholen; ohne --at sagen, welche es gibt
cli-restore-file = Das Arbeitsbuch: seine Datei oder der Name Ihrer Firma; es darf beschädigt oder verschwunden sein
cli-restore-at = Diesen Stand zurückholen: seine Nummer in der Liste oder wann er war, wie Sie ein Datum schreiben: "letzten Freitag", 20.11.2026 oder "20. November 2026 09:00". Was die Datei jetzt enthält, wird ein früherer Stand
cli-restore-recovered = Einsetzen, was getippt wurde und nicht gespeichert werden konnte
cli-about-merge = Zwei Kopien eines Arbeitsbuchs zusammenführen, Antwort für Antwort: Die zuletzt bearbeitete gilt, und was zurücktritt, bleibt unter den Änderungen erhalten
cli-merge-first = Die Kopie, die aufnimmt, was die andere hat; die Datei oder der Name Ihrer Firma
cli-merge-second = Die andere Kopie; sie bleibt, wie sie ist, außer mit --trash-other
cli-merge-out = Das Ergebnis in diese neue Datei schreiben und beide Kopien lassen, wie sie sind
cli-merge-trash-other = Die andere Kopie in den Papierkorb verschieben, wenn beide zusammengeführt sind
cli-merge-dry-run = Nur sagen, was zusammengeführt würde
cli-about-trash = Die gelöschten Arbeitsbücher ausgeben, jedes auf einer Zeile; ein Arbeitsbuch dorthin verschieben oder eines zurückholen
cli-trash-file = Dieses Arbeitsbuch in den Papierkorb verschieben: seine Datei oder der Name Ihrer Firma
cli-trash-restore = Dieses Arbeitsbuch zu den anderen zurückholen: der Name seiner Firma oder seiner Datei
cli-about-mirror = Ihre Sicht einer Allianz gegen die Ihres Partners halten, wo beide geantwortet haben
cli-mirror-ours = Ihr Arbeitsbuch: seine Datei oder der Name Ihrer Firma
cli-mirror-theirs = Die Datei, die Ihr Partner Ihnen gegeben hat; ohne sie antworten beide hier nacheinander, mit --screen
cli-mirror-alliance = Wie die Allianz in Ihrem Arbeitsbuch heißt, falls das unklar ist
cli-mirror-their-alliance = Wie sie in dem Ihres Partners heißt
cli-mirror-seal = Das Siegel, das Ihr Partner zuerst geschickt hat; ohne diese Option die Datei neben DEREN, die auf .seal endet
cli-mirror-screen = Es an diesem Bildschirm zusammen durchgehen: warum Sie sich unterscheiden und was beide ändern wollen
cli-mirror-salt = Das Salz dazu; ohne diese Option die Datei neben DEREN, die auf .salt endet
cli-about-seal = Antworten zu einer Allianz für Ihren Partner freigeben, versiegelt, damit keiner seine danach anpassen kann
cli-seal-file = Ihr Arbeitsbuch: seine Datei oder der Name Ihrer Firma
cli-seal-alliance = Die Allianz
cli-seal-questions = Eine Datei mit den Fragen, die Sie freigeben, auf jeder Zeile eine Kennung oder eine Nummer wie 3.2
cli-seal-all = Alles zur Allianz freigeben, was nicht privat ist
cli-seal-out = Der Ordner, in den geschrieben wird
cli-about-room = Sehen, was die Arbeitsbücher eines Workshops zusammen sagen: jede Antwort ein Punkt, ohne Namen
cli-room-folders = Der Ordner, in dem die Arbeitsbücher liegen: ein USB-Stick, ein gemeinsamer Ordner
cli-room-watch = Weiterlesen, während Arbeitsbücher ankommen, und sagen, was sich ändert, bis Strg+C
cli-room-screen = Auf dem ganzen Bildschirm zeigen, für einen Beamer, jedes Arbeitsbuch, sobald es ankommt, bis q
cli-room-smallest = Bei weniger Personen nichts zeigen
cli-room-save = In dieser Datei aufheben, was die Runde sagt, um eine spätere damit zu vergleichen
cli-room-against = Mit einer aufgehobenen Runde vergleichen
cli-about-workshop = Einen Workshop halten: an diesem Laptop bewertet reihum jeder eine Allianz, verdeckt, bis alle es getan haben
cli-workshop-file = Das Arbeitsbuch mit der Allianz: seine Datei oder der Name der Firma
cli-about-audience = Einer Runde zeigen, was ein Workshop in einem anderen Fenster freigibt, und nichts sonst
cli-about-cohort = Zählen, was viele Arbeitsbücher ergeben: Mediane, Quartile und die Gründe für offene Fragen
cli-cohort-smallest = Keine Gruppe von weniger Firmen zeigen
cli-cohort-no-cache = Jede Datei neu lesen und nichts für das nächste Mal aufheben
cli-about-export = Viele Arbeitsbücher als Tabellen für ein Auswertungsprogramm wie Spark schreiben, mit Erläuterungen und Abfragen
cli-export-format = Die Form der Tabellen
cli-export-out = Der Ordner, in den geschrieben wird
cli-export-with-text = Mit dem, was Inhaber in eigenen Worten schrieben
cli-export-with-names = Mit den Namen von Firmen, Partnern und Personen
cli-export-force = Vorhandene Dateien überschreiben
cli-about-generate = Erfundene Arbeitsbücher schreiben, dieselben bei gleichem Startwert
cli-generate-firms = Wie viele Firmen
cli-generate-seed = Womit der Zufall beginnt
cli-generate-out = Der Ordner, in den geschrieben wird
cli-about-pack = Ein eigenes Fragenpaket machen: andere Fragen oder eine andere Sprache
cli-about-pack-new = Das eingebaute Fragenpaket in einen neuen Ordner kopieren, um es dort zu ändern
cli-pack-new-folder = Der Ordner, der angelegt wird

## Wenn die Befehlszeile nicht zu verstehen ist

cli-error-unknown = „{ $given }“ gibt es hier nicht.
cli-error-word-too-many = „{ $given }“ ist ein Wort zu viel. Setzen Sie einen Namen aus mehreren Wörtern in Anführungszeichen.
cli-error-unknown-near = „{ $given }“ gibt es hier nicht. Meinen Sie vielleicht { $near }?
cli-error-command = Es gibt keinen Befehl „{ $given }“.
cli-error-command-near = Es gibt keinen Befehl „{ $given }“. Meinen Sie vielleicht { $near }?
cli-error-missing = Es fehlt etwas: { $what }
cli-error-missing-workbook = Nennen Sie ein Arbeitsbuch: seine Datei oder den Namen Ihrer Firma.
cli-error-no-value = { $option } braucht dahinter einen Wert.
cli-error-value = „{ $given }“ passt nicht zu { $option }.
cli-error-value-one-of = „{ $given }“ passt nicht zu { $option }. Möglich sind: { $values }
cli-error-conflict = { $given } und { $other } gehen nicht zusammen.
cli-error-twice = { $given } lässt sich nur einmal angeben.
cli-error-before-command = „{ $given }“ steht vor einem Befehl. Geben Sie es hinter dem Befehl an.
cli-error-number = { $option } nimmt eine andere Anzahl von Werten.
cli-error-not-text = Eine Angabe ist kein lesbarer Text.
cli-error-other = Die Befehlszeile ist nicht zu verstehen.
cli-error-help = Was es gibt, zeigt: { $command } --help
