# What the command line says of itself: its help, and what it says when it cannot be understood. What somebody
# types (names of commands and options, formats, examples) stays as it is, except words in capitals such as FILE.

## Headings and signs of the help

cli-head-usage = Usage:
cli-head-commands = Commands
cli-head-arguments = Arguments
cli-head-options = Options
# What stands in a line of usage for any option, and for any command.
cli-usage-options = [OPTIONS]
cli-usage-command = COMMAND
cli-usage-madbook =
    madbook [OPTIONS] [FILE]
           madbook [OPTIONS] <COMMAND>
# Behind the help of an option that takes a value.
cli-default = [without it: { $value }]
cli-possible = [one of: { $values }]

## What stands for what somebody gives

cli-value-dir = DIR
cli-value-file = FILE
cli-value-folder = FOLDER
cli-value-format = FORMAT
cli-value-lang = LANG
cli-value-n = N
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-other = OTHER
cli-value-ours = OURS
cli-value-path = PATH
cli-value-s = S
cli-value-setting = SETTING
cli-value-sign = SIGN
cli-value-size = SIZE
cli-value-theirs = THEIRS
cli-value-when = WHEN
cli-value-whom = WHOM
cli-value-word = WORD
cli-value-command = COMMAND
cli-value-value = VALUE

## The program

cli-about-madbook = A workbook for the owner of a small firm: choose your alliances well, see where each one stands, and decide what to do next
cli-after-madbook =
    Examples:
    {"  "}madbook                          open the list of your workbooks
    {"  "}madbook new "Rowan Bakery"       begin a workbook for your firm
    {"  "}madbook new --example            put a finished example into the list, to try
    {"  "}madbook "Rowan Bakery"           open it and go on where you left off
    {"  "}madbook open "List"              the same, where a firm is called like a command
    {"  "}madbook show "Rowan Bakery"      read where your alliances stand, as text
    {"  "}madbook report "Rowan Bakery"    write that to a file, to print or to send
    {"  "}madbook --plain                  do everything line by line, as for a screen reader
    {"  "}madbook list | sort              every workbook on a line of its own
    {"  "}madbook restore "Rowan Bakery"   see its earlier states, to bring one back

    Your answers stay on this computer. Every workbook is one file of plain text.
cli-madbook-file = The workbook to open: its file, or the name of your firm; without it, the list of all

## Options that hold for every command

cli-any-dir = Keep workbooks in this folder instead of your own; MADBOOK_DIR in the environment does the same
cli-any-pack = Ask the questions of the pack in this folder instead of the built-in ones
cli-any-theme = The colours of the full screen: dark, light, contrast, colour-blind, colour-blind-light, mono, either, or one of your own
cli-any-plain = Ask and tell line by line, for screen readers and pipes; MADBOOK_PLAIN=1 in the environment does the same
cli-any-ascii = Draw with plain ASCII characters only, for terminals that show boxes or question marks
cli-any-lang = The language, such as de; MADBOOK_LANG in the environment does the same
cli-any-help = Print this help
cli-any-version = Print the version

## What several commands take

cli-any-file = The workbook: its file, or the name of your firm
cli-any-folders = The folders with the workbooks; folders within them are searched as well
cli-any-separator = With --format csv: what stands between two cells; without it a comma, or a semicolon where numbers have commas
cli-any-decimal = With --format csv: what stands before a number's decimals; without it what the settings say, and else what the language has
cli-any-force = Write over files that are there; never over a workbook
cli-any-format = What to write; without it what --out ends in, and else txt
cli-any-out = The file to write to; without it, or with -, the standard output

## Commands, and what each takes

cli-about-help = Print this help, or the help of a command
cli-help-subcommand = The command
cli-about-open = Open a workbook on the full screen, whatever it is called
cli-about-new = Begin a workbook, and print where it is
cli-new-name = The name of your firm; an example can do without
cli-new-example = Begin with a copy of a finished example, which is yours to try
cli-about-list = Print a line for each workbook: firm, answers, last edited, file
cli-about-show = Print where your alliances stand and what to do, as text
cli-about-report = Write reports: to read, to print, to send, or for another program
cli-report-files = The workbooks: their files, or the names of firms; a workshop by its file, which ends in .room.ron
cli-report-format = What to write; without it what --out ends in, and else html
cli-report-out = Where to write: a file, whose ending says the format; a folder, as a name without an ending is; or - for the standard output. Without it, files named after the firm in this folder. Sheets and tables of several workbooks go into one file where a file is named
cli-report-edition = Whom it is for: everything for you (mine); all but what is private for an adviser; for a partner what both of you share. Without it, for you
cli-report-alliance = Tell only of this alliance; can be given several times
cli-report-without-private = Leave out what is private
cli-report-letters = Put letters in the place of names
cli-report-hide = Put another word in the place of this one as well; can be given several times
cli-report-list = Write no report: list what would go into it, and what would stay
cli-report-table = Only this table, as csv
cli-report-prepared-by = Say in it who made it, now and from now on; "" says it no more
cli-report-prepared-for = Say in it for whom it is, now and from now on; "" says it no more. A partner's edition says the partner
cli-report-logo = Put this picture above it, now and from now on: a PNG, JPEG or SVG; "" takes it away
cli-report-figure = This kind of figure, as svg, of every alliance that has one; without it the continuum
cli-report-paper = With --format pdf: what it is printed on
cli-report-route = With --format worksheet: the route to print a blank form of; without it the workbook's own
cli-report-schema = Print the JSON Schema that --format json keeps to
cli-about-check = Print every problem of workbooks and packs, with its place
cli-check-paths = Workbooks, folders of workbooks (without the folders in them), and packs (folders with a pack.ron); without any, all of your workbooks
cli-about-config = See what you chose for madbook and where it comes from, check it, or choose
cli-more-config = Without a command: every setting, what holds, and from where: your file, the environment or an option. The same can be chosen on the full screen: F2, settings.
cli-about-config-init = Write a file of settings and one of keys, with a comment on each, where there are none
cli-about-config-check = Say what is wrong in your files, with its place and what is allowed
cli-about-config-set = Choose a setting; without a value, it is as usual again
cli-config-set-setting = The setting, as “madbook config” names it
cli-config-set-value = What it is to be
cli-about-setup = Teach your shell to complete names and options, and put the manual in place
cli-more-setup = For bash, zsh, fish and PowerShell, in your own folders; nothing else of yours is touched. What you then have to do yourself, if anything, is said.
cli-setup-into = Put them below this folder, as for a package: share/man/man1 and so on
cli-setup-remove = Take them away again
cli-about-workshop = Hold a workshop: people rate an alliance one after the other on this laptop, sealed until all have
cli-more-workshop = What people rate is kept in a file of its own beside the workbook, which ends in .room.ron. Into the workbook goes only what you take over. For a projector, run “madbook audience” in its window.
cli-workshop-file = The workbook that holds the alliance: its file, or the name of the firm
cli-about-audience = Show a room what a workshop in another window projects, and nothing else
cli-more-audience = Run it in the window on the projector. It follows the workshop that is open on this computer and is handed only what the room may see.
cli-about-key-in = Take the answers of a filled-in worksheet from the standard input, a line for each
cli-after-key-in =
    A line is a question's number from the worksheet and the answer:
    {"  "}alliance Harbour Coffee          the lines after it are about this alliance
    {"  "}4.2 4                            a rating, or the number of a box
    {"  "}4.2 note: they called at once    what shows it; "why:" says why a rating is low
    {"  "}6.1 60                           a gauge; "6.1 aim 80" is where it is to stand
    {"  "}4.3 ?                            don't know; "-" is does not apply

    A line that is not understood is told with its number, and changes nothing.
cli-key-in-dry-run = Only tell what would be taken, and save nothing
cli-about-keys = See which keys of your keyboard arrive, and choose others for those that do not
cli-more-keys = You press one key after the other and are told what arrives. What you choose is kept for next time.
cli-keys-card = Print a card of your keys, as text to put on the wall; plain ASCII with --ascii
cli-keys-forget = Forget the keys that you chose; madbook's own count again
cli-about-restore = Bring back an earlier state of a workbook; without --at, say which ones there are
cli-restore-file = The workbook: its file, or the name of your firm; it may be broken or gone
cli-restore-at = Bring back this state: its number in the list, or when it was, as you write dates: "last Friday", 20/11/2026, or "20 November 2026 09:00". What the file holds now becomes an earlier state
cli-restore-recovered = Put in what was typed and could not be saved
cli-about-merge = Join two copies of one workbook, answer by answer: what was edited last counts, and what gives way is kept in the workbook's log
cli-merge-first = The copy that takes up what the other has; the file, or the name of your firm
cli-merge-second = The other copy, which stays as it is unless --trash-other is given
cli-merge-out = Write what both come to into this new file, and leave both copies as they are
cli-merge-trash-other = Move the other copy to the trash once both are joined
cli-merge-dry-run = Only say what would be joined
cli-about-trash = Print the deleted workbooks, a line each; move a workbook there, or take one back
cli-trash-file = Move this workbook to the trash: its file, or the name of your firm
cli-trash-restore = Take this workbook back to the others: the name of its firm, or of its file
cli-about-mirror = Hold your view of an alliance against your partner's, where both gave their answers
cli-mirror-ours = Your workbook: its file, or the name of your firm
cli-mirror-theirs = The file that your partner gave you; without it both answer here in turn, with --screen
cli-mirror-alliance = What the alliance is called in your workbook, where that is in doubt
cli-mirror-their-alliance = What it is called in theirs
cli-mirror-seal = The seal that they sent first; without it the file beside THEIRS that ends in .seal
cli-mirror-screen = Go through it together on this screen: why you differ, and what both agree to change
cli-mirror-salt = The salt to it; without it the file beside THEIRS that ends in .salt
cli-about-seal = Release answers about an alliance to your partner, sealed so that neither can adjust theirs afterwards
cli-seal-file = Your workbook: its file, or the name of your firm
cli-seal-alliance = The alliance
cli-seal-questions = A file with the questions to release, an id or a number such as 3.2 on each line
cli-seal-all = Release everything about the alliance that is not private
cli-seal-out = The folder to write to
cli-about-room = See what the workbooks of a workshop say together: every answer as a dot, without a name
cli-room-folders = The folder that the workbooks are in: a USB stick, a shared folder
cli-room-watch = Keep reading as workbooks arrive, and say what changed, until Ctrl+C
cli-room-screen = Show it on the full screen, for a projector, each workbook as it arrives, until q
cli-room-smallest = Tell nothing of fewer people than this
cli-room-save = Keep what the room says in this file, to compare a later one with it
cli-room-against = Compare with a room that was kept
cli-about-cohort = Count what many workbooks come to: medians, quartiles and the reasons for blanks
cli-cohort-smallest = Show no group of fewer firms than this
cli-cohort-no-cache = Read every file again, and keep nothing for the next run
cli-about-export = Write many workbooks as tables for an engine such as Spark, with a codebook and queries
cli-export-format = The form of the tables
cli-export-out = The folder to write to
cli-export-with-text = With what owners wrote in their own words
cli-export-with-names = With the names of firms, partners and people
cli-export-force = Write over files that are there
cli-about-generate = Write made-up workbooks, the same ones for the same seed
cli-generate-firms = How many firms
cli-generate-seed = What the chance begins with
cli-generate-out = The folder to write to
cli-about-pack = Make a pack of your own: other questions, or another language
cli-about-pack-new = Copy the built-in pack into a new folder, to change it there
cli-pack-new-folder = The folder to make

## When the command line cannot be understood

cli-error-unknown = There is no “{ $given }” here.
cli-error-word-too-many = “{ $given }” is one word too many. Put a name of several words in quotation marks.
cli-error-unknown-near = There is no “{ $given }” here. Perhaps you mean { $near }?
cli-error-command = There is no command “{ $given }”.
cli-error-command-near = There is no command “{ $given }”. Perhaps you mean { $near }?
cli-error-missing = Something is missing: { $what }
cli-error-missing-workbook = Name a workbook: its file, or the name of your firm.
cli-error-no-value = { $option } needs a value behind it.
cli-error-value = “{ $given }” does not fit { $option }.
cli-error-value-one-of = “{ $given }” does not fit { $option }. It takes one of these: { $values }
cli-error-conflict = { $given } does not go together with { $other }.
cli-error-twice = { $given } can be given only once.
cli-error-before-command = “{ $given }” stands before a command. Give it after the command.
cli-error-number = { $option } takes another number of values.
cli-error-not-text = An argument is no text that can be read.
cli-error-other = The command line cannot be understood.
cli-error-help = To see what there is: { $command } --help
