# Every word of the interface. To translate it, copy this folder, name the copy after the language,
# and change what stands behind the equals signs.

# The name of this language in itself.
language-name = English
# How labels such as “Candidate” or “Risk & control” stand within a sentence: small, or as-they-are.
labels-within-sentences = small

app-name = madbook
app-tagline = the alliance workbook
too-small = This window is too small. Please make it at least 50 columns wide and 14 rows high.
scales-are-teaching-aids = The scales are teaching aids of our own making, not tested instruments.

date = { $day } { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
} { $year }

# The same where there is little room.
date-short = { $day } { $month ->
    [jan] Jan
    [feb] Feb
    [mar] Mar
    [apr] Apr
    [may] May
    [jun] June
    [jul] July
    [aug] Aug
    [sep] Sept
    [oct] Oct
    [nov] Nov
   *[dec] Dec
} { $year }

date-month = { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
}
date-not-understood = I don’t understand this date. For example: { $example }.
date-is-past = This day has passed. Change it if you mean another.
date-is-far = This day is more than ten years ahead. Change it if you mean another.
date-is-to-come = { $date } is still to come. Give the day on which you sat together.
date-no-such-day = There is no such day: { $month } has { $days } days.
date-no-such-day-ever = There is no such day: { $month } never has more than { $days } days.
date-other-weekday = { $date } is a { $is }, not a { $written }.
date-weekday = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
date-no-such-day-of = There is no such day: { $month } { $year } has { $days } days.

# How people write dates. Commas stand between the twelve months, the days of the week from Monday on, the numbers from
# one on, and whole names of a day; all else has spaces between. Capitals and accents do not matter.
date-months = january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec
date-weekdays = monday mon, tuesday tue tues, wednesday wed, thursday thu thur thurs, friday fri, saturday sat, sunday sun
date-today = today
date-tomorrow = tomorrow
date-after-tomorrow = the day after tomorrow, day after tomorrow
date-fortnight = a fortnight, in a fortnight, a fortnight from now, in a fortnight’s time, in a fortnight's time
date-yesterday = yesterday
date-before-yesterday = the day before yesterday, day before yesterday
date-numbers = one a an, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty
date-unit-days = day days d
date-unit-weeks = week weeks w
date-unit-months = month months m
date-unit-quarters = quarter quarters q
date-unit-years = year years y
date-calendar-weeks = wk cw
date-start = early beginning start
date-middle = mid middle
date-half = half
date-end = end late
date-end-of-month = eom
date-end-of-quarter = eoq
date-end-of-year = eoy
date-this = this
date-next = next coming
date-after-next = after
date-last = last
date-ahead = in today
date-back = ago
date-ordinals = st nd rd th
date-small-words = on the of by until from now time at latest no later than

## Where keys work

layer-everywhere = Everywhere
layer-workbook = In the workbook
layer-choice = Where you choose an answer
layer-list = In lists
layer-library = In the list of workbooks
layer-alliances = In the list of alliances
layer-actions = In the list of actions
layer-items = In lists that answer a question
layer-pages = In the overview, the agenda and the changes
layer-picture = On the picture

## What keys do

act-next = next
act-next-about = Go to the next page
act-back = back
act-back-about = Go back a page
act-next-field = next field
act-next-field-about = Go to the next field, and from the last one to the next page
act-previous-field = field before
act-previous-field-about = Go to the field before
act-next-gap = next gap
act-next-gap-about = Jump to the next question that is blank or flagged
act-go-to = go to
act-go-to-about = Go to any page of the workbook
act-search = search
act-search-about = Find words that you remember, in all your answers
act-flag = flag
act-flag-about = Flag this question to come back to, or take the flag down
act-private = private
act-private-about = Mark this as private, so that what you share leaves it out
act-share = for the partner
act-share-about = Let the partner read this, or take that back
act-dont-know = don't know
act-dont-know-about = Answer that you don't know yet
act-not-applicable = doesn't apply
act-not-applicable-about = Answer that the question doesn't apply
act-blank = clear
act-blank-about = Clear the answer
act-left = left
act-left-about = Move the mark to the left
act-right = right
act-right-about = Move the mark to the right
act-left-gauge-about = Move the mark to the left by five
act-right-gauge-about = Move the mark to the right by five
act-left-matrix-about = Go to the candidate on the left; where criteria are weighed, take five off
act-right-matrix-about = Go to the candidate on the right; where criteria are weighed, add five
act-left-pages-about = Sort the overview by the column before
act-right-pages-about = Sort the overview by its next column
act-lower-by-one = one down
act-lower-by-one-about = Move the mark on a gauge down by one
act-higher-by-one = one up
act-higher-by-one-about = Move the mark on a gauge up by one
act-picture = picture
act-picture-about = Show where your alliances stand, and come back
act-overview = overview
act-overview-about = Show all alliances side by side, and compare two of them
act-agenda = agenda
act-agenda-about = Show actions and value updates by date
act-history = changes
act-history-about = Show what moved, and where the alliance stood then
act-routes = route
act-routes-about = Choose another route through the workbook
act-sort = sort
act-sort-about = Sort the overview by its next column
act-alliances = alliances
act-alliances-about = Show your list of alliances, and come back
act-next-alliance = next alliance
act-next-alliance-about = Go to the next alliance, same question
act-review = review
act-review-about = Show this chapter's answers on one page, and come back
act-undo = undo
act-undo-about = Take the last change back
act-redo = redo
act-redo-about = Make the last change again
act-scroll-up = scroll up
act-scroll-up-about = Scroll a long page up
act-scroll-down = more
act-scroll-down-about = Scroll a long page down
act-save = save
act-save-about = Save now (the workbook also saves by itself)
act-leave = back
act-leave-about = Go one step back; nothing you wrote is lost
act-up = up
act-up-about = Up one row
act-up-gauge-about = To the next lower stop
act-down = down
act-down-about = Down one row
act-down-gauge-about = To the next higher stop
act-first = first
act-first-about = Go to the first row
act-last = last
act-last-about = Go to the last row
act-choose = choose
act-choose-about = Open what is selected; in an answer, take what is marked and go on
act-choose-list-about = Open what is selected
act-new = new
act-new-about = Add something to this list
act-rename = rename
act-rename-about = Rename what is selected
act-duplicate = copy
act-duplicate-about = Copy the selected workbook
act-remove = remove
act-remove-about = Take what is selected out of the list
act-next-kind = kind
act-next-kind-about = Change it: an ally you have, one you want, or a candidate
act-move-up = move up
act-move-up-about = Move what is selected up
act-move-down = move down
act-move-down-about = Move what is selected down
act-pick = take
act-pick-about = Take what is marked, or drop it
act-done = done
act-done-about = Tick an action off, or take the tick away
act-filter = filter
act-filter-about = Show only workbooks whose name contains what you type
act-example = example
act-example-about = Open a finished example as a copy that is yours to try
act-palette = commands
act-palette-about = List everything you can do here
act-help = help
act-help-about = Show what every key does
act-check-keys = check keys
act-check-keys-about = Check which keys arrive here, and choose other ones
act-nothing-arrives = did not arrive
act-nothing-arrives-about = Say that a key does nothing here
act-ask-again = previous
act-ask-again-about = Ask for the key before once more
act-tour = tour
act-tour-about = Take the tour: seven pages in two minutes
act-settings = settings
act-settings-about = Choose colours, keys, the mouse and folders
act-language = language
act-language-about = Choose another language; all answers stay
act-next-theme = colours
act-next-theme-about = Change the colours: for dark, for light, for any terminal, or none
act-mouse = mouse
act-mouse-about = Let the mouse select text to copy, or choose by clicking again
act-quit = quit
act-quit-about = Save and leave madbook

## What people try

# Words that people type into the list of commands; they find it and are shown nowhere. In any order, small or
# capital, with a space between them.

act-report-also = print printer printout PDF Word docx Excel xlsx spreadsheet CSV HTML JSON calendar ics export send hand out accountant adviser advisor tax bank brief summary slides worksheet template document file share
act-save-also = store keep write
act-quit-also = exit close end stop bye shut leave
act-leave-also = cancel abort up
act-undo-also = take back revert reverse oops mistake
act-redo-also = again repeat
act-language-also = Sprache Deutsch German English Englisch langue idioma lingua translate translation change
act-next-theme-also = dark light theme color colors colour contrast night day black white mode
act-settings-also = preferences options configuration configure config setup folder
act-help-also = manual shortcuts keyboard documentation how
act-check-keys-also = shortcuts keyboard keymap hotkeys
act-tour-also = introduction intro tutorial beginning first steps
act-earlier-also = backup backups version versions restore snapshot recover old
act-history-also = history log journal past before
act-as-of-also = earlier past date back in time
act-search-also = find look up
act-go-to-also = jump question chapter
act-overview-also = table compare comparison summary
act-focus-also = focus alone single detail zoom
act-agenda-also = deadlines dates due todo tasks reminders to do schedule
act-picture-also = chart graph diagram map figure continuum
act-audience-also = presentation present projector beamer large big letters font size full screen
act-workshop-also = meeting team group vote together
act-mirror-also = two views counterpart seal sealed partner answers
act-routes-also = routes path plan short long quick
act-alliances-also = partners new alliance add partner
act-flag-also = bookmark note mark star later
act-private-also = hide secret confidential
act-share-also = show partner give allow
act-dont-know-also = unsure not sure
act-not-applicable-also = skip n/a irrelevant
act-blank-also = delete clear erase remove empty
act-remove-also = delete erase throw away
act-new-also = add create insert plus
act-rename-also = name title change
act-duplicate-also = copy clone
act-example-also = sample demo bakery
act-trash-also = deleted bin recycle recover undelete
act-join-also = merge copies combine
act-filter-also = narrow find
act-mouse-also = clipboard copy text select
act-own-editor-also = vim emacs nano external
act-suspend-also = shell background
act-review-also = check summary chapter
act-done-also = tick finished complete check

## What just happened

notice-words-stand = You have written an answer here. Clear it first, or flag the question.
notice-answer-full = { $count ->
    [one] An answer can be 64 KB long. One character did not fit and was left out.
   *[other] An answer can be 64 KB long. { $count } characters did not fit and were left out.
}
notice-field-full = { $count ->
    [one] This field is full. One character did not fit and was left out.
   *[other] This field is full. { $count } characters did not fit and were left out.
}
notice-theme = Colours: { $name }
notice-mouse-terminal = The mouse now selects text. Do the same again to choose by clicking.
notice-mouse-ours = The mouse now chooses by clicking.
notice-no-gap = Nothing is blank or flagged. Well done.
notice-flag-up = Flagged to come back to.
notice-flag-down = The flag is down.
notice-no-alliance = There is no alliance yet. Add one under “Your alliances”.
notice-nothing-to-undo = There is nothing to undo.
notice-nothing-to-redo = There is nothing to redo.
notice-undone = Taken back. { $redo } makes it again.
notice-redone = Made again. { $undo } takes it back.
notice-saving = Saved.
notice-first-stop = This is the first page.
notice-last-stop = This is the last page, and all is saved. { $key } leads to any other.
notice-aim-is-a-place = An aim is a place on the gauge, or blank: { $blank } takes it away.
notice-removed = Removed “{ $name }”. { $undo } brings it back.
notice-removed-answered = { $count ->
    [one] Removed “{ $name }” and one answer about it. { $undo } brings both back.
   *[other] Removed “{ $name }” and { $count } answers about it. { $undo } brings all back.
}
notice-trashed = Moved to the trash folder: { $path }
notice-trashed-here = In the trash. { $undo } takes it back, { $trash } shows all that is there: { $path }
notice-nothing-trashed = Nothing went to the trash since this list was opened. { $trash } shows what is in it.
notice-renamed = Renamed to “{ $title }”.
notice-copied = Copied as “{ $title }”.

language-title = Language
notice-language = { $name }. All answers stay as they are.

## The list of workbooks

welcome-title = Choose your allies well.
welcome-text = Good alliances help a small firm grow faster; wrong ones can ruin it. This workbook asks you short questions about your partners, shows where each alliance stands, and helps you decide what to do next. It takes about 25 minutes; you can stop and go on whenever you like.
welcome-begin = Start your workbook
welcome-begin-about = All you need is the name of your firm.
welcome-example = See a finished one
welcome-example-about = A bakery with four alliances. It is a copy, so try anything.
welcome-help = How it works
welcome-help-about = A tour of two minutes through a finished one.
welcome-promise = Your answers stay on this computer, in files that only you can read. Everything saves by itself.
home-title = Your workbooks
home-count = { $count ->
    [one] 1 workbook
   *[other] { $count } workbooks
}
home-damaged = damaged: { $key } shows what can be done
home-arriving = still arriving: wait a minute
home-closed = cannot be opened: { $problem }
home-newer = made by a newer madbook: update yours to change it
home-copy = a copy
home-copies = { $count ->
    [one] 1 copy of it is in the list: { $key } joins both
   *[other] { $count } copies of it are in the list: { $key } joins them
}
home-nothing = No workbook has that in its name.
home-today = today { $time }
home-overdue = overdue: { $date }
home-progress = { $answered } of { $asked }
copy-of = { $title } (copy)

## The workbook

header-progress = { $answered } of { $asked } answered
hint-number = type it
hint-go-on = go on
hint-begin = begin
hint-finding = finding
hint-answer = answer
hint-aim = aim
hint-go-there = go there
hint-open = open
hint-change = change
hint-another = another
hint-score = score
hint-criteria = criteria
hint-candidate = candidate
hint-weight = weight
hint-scroll = scroll
hint-select = select
saving-untouched = all saved
saving-unsaved = saving…
saving-failed = NOT SAVED: { $why }
saving-saved = saved { $time }
outline-alliances = Your alliances
outline-review = Review
outline-picture = The picture
outline-overview = Overview
outline-agenda = Agenda
outline-changes = What moved
go-to-title = Go to
commands-title = What would you like to do?
finder-search = type a few letters
finder-nothing = Nothing is called so. Try another word.
finder-not-here = There is nothing for it on this page: { $command }
finder-other-route = on another route
places-matrix-also = matrix criteria criterion weights weighting scores points table comparison choice decision
places-objectives-also = objectives goals aims targets
places-reviews-also = reviews value worth dates
places-actions-also = actions tasks to-do steps
finder-in-library = in the list
finder-in-workbook = in a workbook
finder-only-in-library = This is done in the list of workbooks.
finder-only-in-workbook = This is done in a workbook. Open one first.
finder-search-answers = Search your answers for “{ $words }”

search-title = Search your answers
search-title-library = Search all your workbooks
search-hint = type words that you remember
search-about = Capitals and accents make no difference. Of several words, all have to be there; "words in quotation marks" stand together. A name counts too: harbour trust finds what you wrote about trust in Harbour Coffee.
search-reading = Reading your workbooks…
search-count = { $count ->
    [one] 1 place.
   *[other] { $count } places.
}
search-count-library = { $count ->
    [one] { $places } One workbook was searched.
   *[other] { $places } { $count } workbooks were searched.
}
search-more = The first { $shown } are shown; another word narrows them.
search-nothing = None of your answers has these words. Try others, or the beginning of one.
search-nothing-library = { $count ->
    [one] Your workbook does not have these words. Try fewer, or only the beginning of one.
   *[other] None of the { $count } workbooks has these words. Try fewer, or only the beginning of one.
}
search-unread = { $count ->
    [one] One file cannot be read, so it was not searched: { $files }
   *[other] { $count } files cannot be read, so they were not searched: { $files }
}
search-in-title = Name of the firm
search-in-name = Name of an alliance
search-in-action = Action
search-unasked = An answer to “{ $question }”, which is not asked any more

card-heading = { $chapter } · { $number } of { $count }
card-flagged = flagged
card-why = Why we ask: { $why }
card-sources = Source: { $sources }
card-passed-unknown = You don't know yet. Type to answer.
card-passed-not-applicable = It doesn't apply. Type to answer after all.
card-pick-several = Space picks an option or drops it; what you pick first counts most.
option-rank = rank { $rank }
pass-unknown = don't know
pass-not-applicable = doesn't apply
gauge-now = Now
gauge-aim = Aim

alliances-title = Who are your allies?
alliances-intro = List the firms you work with closely, those you would like as allies, and candidates you are only thinking about. One is enough to begin.
alliances-add-first = Press Enter to add the first
alliances-outro = Press { $choose } to answer the questions about the selected one, { $new } to add another. { $leave } on a question leads back here.
kind-existing-about = an alliance you have
kind-desired-about = you work together and want an alliance
kind-potential-about = a candidate you do not work with yet
alliance-form-new = A new alliance
alliance-form-known = This alliance
alliance-form-name = Who is the partner?

actions-add-first = Press Enter to add the first
action-for-firm = Your own firm
action-for-removed = an alliance no longer here
action-due = by { $date }
action-done = done { $date }
action-no-date = no date yet
action-form-new = A new action
action-form-known = This action
action-form-about = { $field } leads on to who does it and by when.
action-form-what = What is to be done?
action-form-who = Who does it?
action-form-when = By when? (31 March, 31/3 day first, in 3 weeks)
action-form-when-day = By when? By { $date }
action-form-whom = For which alliance?
action-form-next = next field
action-form-what-missing = Please say what is to be done.

review-title = { $chapter }: your answers
review-complete = Everything is answered.
review-blank = { $blank ->
    [one] 1 question is still blank.
   *[other] { $blank } questions are still blank.
}
review-flagged = { $flagged ->
    [one] Everything is answered; 1 question is flagged.
   *[other] Everything is answered; { $flagged } questions are flagged.
}
review-blank-and-flagged = { $blank ->
    [one] 1 question is still blank
   *[other] { $blank } questions are still blank
}, { $flagged } flagged.
review-nothing = –
review-items = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
review-actions = { $count ->
    [0] none yet
    [one] 1 action
   *[other] { $count } actions
}
review-others = The same for

reading-title = Where it stands
reading-all-title = Your alliances so far
reading-no-alliances = No alliance yet.
reading-factors = Factors { $average } of 5: { $band }
reading-factors-so-far = Factors { $average } of 5 so far ({ $rated } of { $applicable } rated): { $band }
reading-factor = One of { $asked } factors rated so far: { $average } of 5
reading-no-factors = Factors not rated yet
reading-marks = Marks { $marks }

ladder-declared = you say
ladder-trust = trust
ladder-gauges = gauges
axis-deal = one deal
axis-partnership = partnership
axis-alliance = alliance
axis-one-firm = one firm
picture-no-gauges = no gauge set yet
picture-no-alliances = Add an alliance, and you will see here where it stands.
picture-marks = Marks of a strategic alliance: { $marks }
picture-findings = What stands out
picture-no-findings = Nothing stands out in these answers.
picture-nothing-read = Nothing is answered yet. Set the three gauges and rate the five factors: what stands out will be here.
part-why = why
part-evidence = evidence
part-aim = aim
picture-look-at = Look at:

## Looks from other sides

routes-title = Which way would you like to go?
routes-asking = Ways on which “{ $question }” is asked
route-minutes = about { $minutes } minutes
notice-route = Your route: { $title }
overview-title = Your alliances, by { $by }
overview-name = Name
overview-kind = Kind
overview-factors = Factors
overview-marks = Marks
overview-position = Position
overview-level = Level
overview-stage = Stage
overview-review = Update due
overview-overdue = overdue
overview-empty = Add two alliances, and you will see them here side by side.
overview-compare-hint = Select another alliance to compare it with the one in focus; Enter brings it into focus.
agenda-title = What is to be done, by date
agenda-empty = Nothing is planned yet. Note an action on the page of actions, and it stands here by its date.
agenda-overdue = overdue since { $date }
notice-action-done = Done today: { $what }
notice-action-open = To be done again: { $what }
agenda-review = Value update: sit together and look back
agenda-withdrawn = No longer planned
changes-title = What moved
changes-title-of = What moved with { $name }, and in your firm
changes-empty = Nothing has changed yet. Change an answer, and what it was before stands here.
changes-all = Every change, newest first
changes-placed = It has its first place: “{ $after }”, at { $to }.
changes-unplaced = It has no place any more; it was “{ $before }”, at { $from }.
changes-turned = Now “{ $after }”, at { $to }; it was “{ $before }”, at { $from }.
changes-within = Still “{ $after }”, now at { $to }; it was at { $from }.
changes-moved = { $what }: { $after }; it was: { $before }.
changes-unsaid = { $what } is no longer said; it was: { $before }.
changes-more = { $count ->
    [one] 1 more has moved.
   *[other] { $count } more have moved.
}
changes-new = { $count ->
    [one] 1 answer is new.
   *[other] { $count } answers are new.
}
changes-from = Before:
changes-to = After:
changes-nothing = nothing
changes-here = in the list
changes-gone = taken out
changes-firm-name = Name of the firm
changes-alliance-order = Order of the alliances
changes-action-order = Order of the actions
changes-alliance = Name and kind
changes-presence = In the list
changes-action = Action
changes-stood = It stood then at { $position }: { $verdict }
matrix-begin = Press Enter to begin with the usual criteria
matrix-floor = at least { $floor }
matrix-criteria-outro = Left and right change a weight, Enter changes a criterion, n adds one. When they are right, press Space: they stand, and you score the candidates.
matrix-grid-outro = 1 to 5 score, ? says that you don't know, Backspace takes a score away; · is not scored yet. Space opens the criteria again.
matrix-no-candidates = There is no candidate yet. Press Enter to add one to your alliances; then score it here.
matrix-fixed = The criteria stand while you score. Space opens them again.
matrix-fails = less than you said a candidate must have
matrix-total = Total
matrix-rank = Place

## Small forms

prompt-name-missing = Please type a name.
namesake-firm = There is another workbook called “{ $name }” already; this one has a file of its own.
namesake-partner = There is another alliance called “{ $name }” already. Both stay; { $key } renames one.
prompt-create = A new workbook
prompt-create-about = What is your firm called?
prompt-rename = Rename
prompt-rename-about = What should the workbook be called?
prompt-duplicate = Copy
prompt-duplicate-about = What should the copy be called?
confirm-title = Are you sure?
confirm-yes = yes
confirm-no = no, keep it
confirm-trash = Move it to the trash?

## Items of lists

form-keep = keep and close
form-empty = Please write something here first.
form-waits = { $problem } What you typed waits in the form.
form-old-stays = { $problem } What stood there stays, and what you typed waits in the form.
form-is-open = A form is open: { $key } closes it, and then this key works again.
form-number-dropped = { $problem } What you typed is dropped.
forms-damaged = What waited in forms cannot be read any more. The file is kept as { $path }; your answers are safe.
forms-newer = Words wait in forms here that a newer madbook kept. They stay in { $path }: open this with that madbook to see them.
plain-forms-left = On the full screen you were in the middle of something: { $forms }. What you typed waits there.
homeless-title = Words about something that is gone
homeless-lead = Nothing is lost: these words wait, as you typed them.
homeless-about = You typed them into a form and did not keep them. What they were about has been removed since.
homeless-keep = leave them; ask me next time
homeless-drop = drop them
homeless-told = These words wait in a form about something that has been removed: { $words }
form-row-waits = Typed and not kept yet: { $key } opens it
form-new-waits = A new one, begun and not kept yet: { $key } opens it
form-gone-waits = Typed about “{ $name }”, which was removed: { $key } makes a new one of it
form-drop-title = Drop what you typed?
form-drop-lead = What you typed into this form goes. What stands in the workbook stays as it is.
form-drop-no = no, go on with it
form-drop-yes = yes, drop it
form-dropped = It is dropped. What stands in the workbook is as it was.
form-nothing-to-drop = There is nothing to drop: the form holds what stands in the workbook.
form-left = You were in the middle of something: { $forms }. Open it again, and what you typed is there.
form-action = Action “{ $name }”
form-alliance = Alliance “{ $name }”
form-was = { $form } (typed about “{ $name }”, which was removed)
form-leave-keeps = keep, back
form-leave = back
astray-field = No words go in here. { $key } leads to the field for them.
astray-digits = No words go in here. { $key }, then type { $low } to { $high }.
astray-nowhere = No words go in here. { $key }, then go on.
choice-wrong = “{ $typed }” is not one of them: type { $low } to { $high }. Nothing was changed.
form-pasted = Words were pasted where a number from { $low } to { $high } is asked. Nothing was changed.
form-wrong-way = { $key } drops it.
box-unfinished = What you typed in this box is not taken yet.
unfinished-quit = { $problem } { $key } once more leaves all the same.
form-objective = An objective
form-objective-what = What do you want to reach in the next few years?
form-objective-ally = With an ally
form-criterion = A criterion
form-criterion-label = What matters in a partner?
form-criterion-weight = How much does it weigh, from 1 to 100?
form-criterion-floor = Least score a candidate must have
form-criterion-no-floor = none
form-criterion-no-weight = A weight is a whole number from 1 to 100.
form-review = A value update
form-review-date = When did you sit together?
form-review-day = When did you sit together? On { $date }
form-review-given = What value did you give?
form-review-received = What value did you receive?
form-review-expected = What was to be reached?
form-review-actual = What was reached?
form-review-changed = What has changed since last time?
form-review-goals = What is to be reached by next time?
form-review-decision = You decided to
form-review-not-rated = not rated
form-review-undecided = not decided yet
review-this-time = This time
review-last-time = The time before
reviews-legend = The four numbers, 1 to 5: { $names }. ▲ higher than the time before, ▼ lower, – not rated.
items-add-first = Press Enter to add the first
items-no-objectives = Your firm has no objectives here yet. They are the first question of the chapter on your aims.
ally-open = not thought about yet
ally-nothing = you reach it as well alone
ally-cheaper = you reach it at less cost
ally-sooner = you reach it sooner
ally-at-all = only so do you reach it at all
decision-upgrade = deepen it
decision-maintain = keep it as it is
decision-downgrade = make it looser

## A route that is timed

card-timed = { $minutes ->
    [one] 1 minute for all { $count }
   *[other] { $minutes } minutes for all { $count }
}

## What a chapter's answers say

reading-more = says it all
reading-findings = { $count ->
    [one] 1 thing stands out
   *[other] { $count } things stand out
}
review-says = What this says

## What a review moves

moves-title = You decided to { $decision }
moves-about = Does it stand elsewhere from now on? Move what moves; what you leave stays.
moves-turn = move
moves-next = next
moves-was = { $now } (was { $was })

## As it was on a day

act-as-of = back to a day
act-as-of-about = Show how it was on a day, beside now
past-ask = As it was on a day
past-ask-about = Which day? Such as 31 March 2026, 31/3 (day first), or 3 months ago. Leave it empty for { $date }, the end of last quarter.
past-no-day = Please give a day before today.
past-show = show
past-title = As it was on { $date }, and now
past-then = then
past-now = now
past-not-yet = It was not in your list then.
past-no-more = It is in your list no more.
past-nobody = There was no alliance then, and there is none now.
past-nothing-moved = Nothing has moved since.

## Help

help-title = Help
help-search = type to search: a key, or what you want to do
help-nothing = Nothing matches. Try fewer letters.
help-intro = Answer one question at a time. { $field } goes to the next field and from the last one on to the next page; { $next } and { $back } turn pages. You can skip anything and come back. Everything saves by itself, and { $undo } takes back whatever you did.
help-typing-title = While you type
help-typing = Enter begins a new line. Ctrl+← and Ctrl+→ move by words, Home and End to the ends of a line, Ctrl+W deletes back to a space. Paste works as in other programs of your terminal. To select text with the mouse, press { $commands } and choose “mouse” first.
help-sources-title = Where the questions come from

## Readings

# Numbers
number-tenths = { $whole }.{ $tenths }
number-about = about { $number }
number-just-under = just under { $number }
number-range = { $low } to { $high }

# What a relationship is, as a label
verdict-transaction = Transaction
verdict-partnership = Partnership
verdict-emerging = Emerging alliance
verdict-strategic = Strategic alliance
verdict-integration = Integration

# The same within a sentence
verdict-transaction-inline = a transaction
verdict-partnership-inline = a partnership
verdict-emerging-inline = an emerging alliance
verdict-strategic-inline = a strategic alliance
verdict-integration-inline = integration

# The same as a headline
verdict-transaction-headline = A transaction
verdict-partnership-headline = A partnership
verdict-emerging-headline = An emerging alliance
verdict-strategic-headline = A strategic alliance
verdict-integration-headline = Integration, beyond an alliance

# What each means
verdict-transaction-meaning = Risk, time and paper, taken together, bind the two of you only loosely.
verdict-partnership-meaning = More binds you than a single deal, but fewer than three of the five marks of a strategic alliance are there.
verdict-emerging-meaning = At least three of the five marks of a strategic alliance are there, but not yet all; talk about what is missing.
verdict-strategic-meaning = By these answers, two independent firms join what they have, and both gain lasting value from it.
verdict-integration-meaning = You own a firm together, or the two have become one, or so much is shared for so long that it comes near to that.

# While answers are open
verdict-at-least = At least { $verdict }
verdict-at-most = At most { $verdict }
verdict-between = Between { $shallow } and { $deep }
verdict-open = Still open: anything from a single deal to one firm
verdict-unplaced = Set a gauge to see where it stands

section-transactional = Transactional
section-midrange = Midrange
section-integration = Integration

# A place on a gauge, on one of its stops or between two
gauge-at = { $degree }, “{ $stop }”
gauge-near = { $degree }, near “{ $stop }”
list-and = { $others } and { $last }

# How many of a list hold, such as the five marks
tally = { $held } of { $of }
tally-so-far = { $held } of { $of } so far
tally-at-most = at most { $held } of { $of }
tally-partly = { $count } partly, counted half
tally-open = { $count } still open
tally-noted = { $tally } ({ $notes })

# How a reading was reached
working-gauges = Gauges: { $sum }, divided by three: { $position }.
working-no-gauges = No gauge is set yet.
working-not-applicable = { $gauges }: does not apply, so the position stays a range.
working-marks = Marks: { $marks }.
working-transaction = A position below 20 is a transaction, whatever the marks.
working-midrange = From 20 to below 80 the marks decide: 3 make an emerging alliance, all 5 a strategic one.
working-integration = A position of 80 or more is integration, whatever the marks.
working-new-entity = { $gauge } at 80 or more is past an alliance, whatever the rest says.

# What would move it
step-set-gauges = Set the gauges that are still open: { $gauges }.
step-judge-marks = Judge the marks that are still open: { $marks }.
step-move-gauges = Points to go, over the three gauges together, before the marks count: { $points }.
step-hold-marks = It is { $more } short of { $verdict }. Look at: { $marks }.
step-hold-marks-open = It is { $fewest } to { $most } marks short of { $verdict }, as { $count ->
    [one] 1 mark is
   *[other] { $count } marks are
} still open. Judge first: { $open }.
step-hold-marks-then = { $short } Then look at: { $marks }.
marks-half = half a mark
marks-one = one mark
marks-many = { $count } marks

# The factors
band-strength = a strength
band-discuss = worth talking over
band-concern = a concern
standing-proven = { $rating }, with evidence
standing-unproven = { $rating }, not shown yet
standing-blank = Not answered
standing-unknown = Don't know
standing-not-applicable = Does not apply

held-yes = Yes
held-partly = Partly
held-no = No

kind-existing = Existing ally
kind-desired = Wanted ally
kind-potential = Candidate

# What stands out
gravity-warning = Take care
gravity-discuss = Talk about it
gravity-note = Good to know

finding-paper = Meant to last, little on paper
    .detail = { $duration } stands at { $duration_at }; { $legal } only at { $legal_at }.
    .advice = Put the main points on paper; contract and trust go together, so it is no sign of distrust (Rigsbee; Cao & Lumineau 2015).

finding-apart = The gauges pull apart
    .at = { $gauge } at { $place }
    .detail = Ahead: { $ahead }. Behind: { $behind }. The widest gap is { $spread } points.
    .advice = Ask whether { $behind } should catch up or { $ahead } should wait.

finding-commitment = More commitment than value
    .detail = You stand at { $position } of 100, yet of the marks there are { $marks }.
    .advice = Agree what each side is to gain before you tie yourselves closer.

finding-value = More value than commitment
    .detail = Of the marks there are { $marks }, yet you stand at only { $position } of 100.
    .advice = Ask what would protect what works: more time, a shared risk or a firmer agreement.

finding-entity = Beyond an alliance
    .detail = { $legal } stands at { $legal_at }. An alliance, as this workbook uses the word, founds no new firm and merges none.
    .advice = Ask whether an agreement between two independent firms would do; if not, settle early how it can end.

finding-travel = Furthest to go: { $gauge }
    .alone = Not at its aim yet: { $gauge }
    .tied = Equally far to go: { $count } gauges
    .way = { $gauge } from { $now }, to { $aim }
    .detail = { $ways }.
    .advice = Name the first step and one person to see to it; listed firms with somebody in charge of alliances did better (Kale, Dyer & Singh 2002).

finding-claimed = { $factor }: nothing shows it yet
    .detail = You rated it { $rating }, “{ $anchor }”, without evidence.
    .advice = Write down what has shown it, or how you could put it to the test (BIG Network).

finding-low = { $factor }: low, but why?
    .detail = You rated it { $rating }, “{ $anchor }”, without saying why.
    .advice = A line on the reason tells you whether it can be mended.

finding-trust = Two answers on trust disagree
    .detail = You say that trust is there despite different ways, but last rated trust { $rating }, “{ $anchor }”.
    .advice = Settle which is right; a small joint project can tell, as working together builds more trust than reputation does (Meier et al. 2016).

finding-deep = Close together, with little trust
    .detail = You stand at { $position } of 100, but last rated trust { $rating }, “{ $anchor }”.
    .advice = Try a small joint project before you go deeper; working together builds more trust than reputation does (Meier et al. 2016).

finding-impact = Impact and potential disagree
    .detail = You say that it achieves something big for all, but rated its potential { $rating }, “{ $anchor }”.
    .advice = Hold it against your own objectives and name the one that it serves (BIG Network).

finding-independence = How independent are you?
    .detail = You say that both firms stay their own masters, but { $gauge } stands at { $place }.
    .advice = Settle which is meant: who decides, and who owns what.

finding-level-trust = More than your trust supports yet
    .detail = You say that you work at level { $declared }; trust as you last rated it supports level { $carried }.
    .advice = Little trust rules nothing out, it sets the level: try a pilot of a few projects before you go on (King & Trecha).

finding-level-paper = The paperwork does not fit the work
    .detail = You say that you work at level { $declared }, while { $legal } stands at { $legal_at }.
    .advice = Settle which is right: a referral has its terms agreed beforehand, and bought services have a contract (King & Trecha).

finding-charter = Close together, and most terms unwritten
    .detail = You stand at { $position } of 100; { $written } of the { $needed } terms that apply are written down.
    .advice = The more depends on each other, the more should be written (SMB alliance guide). Begin with: { $first }.

finding-changes = Hard to foresee, and nothing agreed
    .detail = You rated how hard it is to foresee what will happen { $rating } of 5; what the two of you do then is not written down yet.
    .advice = No paper foresees everything: agree who calls whom, and what you will look at again together (SMB alliance guide).

finding-safeguards = Close together, with few safeguards
    .detail = You stand at { $position } of 100; of the safeguards of your independence there are { $held }.
    .advice = Put one more in place before you go on: { $names }.

finding-aim = Aiming close, with few safeguards
    .detail = You aim at { $aim } of 100; of the safeguards of your independence there are { $held }.
    .advice = Grow in steps, and let each one bring one more of them: { $names }.

finding-adrift = It serves none of your objectives
    .detail = You judged it on each objective of your firm, and it serves none.
    .advice = Ask whether it began with somebody you like and a good idea, and what it could serve (BIG Network).
finding-unlinked = No objective named for it yet
    .detail = Your firm has objectives, and you have linked this alliance to none of them so far.
    .advice = Link the one that it serves, or ask whether it began with somebody you like and a good idea (BIG Network).

finding-venture = A joint venture, or not?
    .detail = You say that it is a joint venture, while { $legal } stands at { $legal_at }.
    .unsaid = { $legal } stands at { $legal_at }, yet you do not count it among joint ventures.
    .advice = Settle which is right: in a joint venture the two of you own a new firm together (SMB alliance guide).

finding-ours = Worth something to you alone
    .detail = You name what it creates for you, and nothing yet for your partner.
    .advice = Ask them what they gain, and what they would like to: both have to gain, or it will not last (SMB alliance guide).

finding-theirs = Worth something to them alone
    .detail = You name what it creates for your partner, and nothing yet for you.
    .advice = Ask what you want from it, and by when: both have to gain, or it will not last (SMB alliance guide).

finding-learning = Learning, and nothing else yet
    .detail = Of what it creates for you, you name what you learn, and nothing else.
    .advice = That is a fair reason for a pilot: settle what you want to have learnt, and by when.

finding-must-have = It fails a must-have
    .detail = On “{ $criterion }” it scores { $score }, where at least { $floor } is a must.
    .advice = Ask what it would take to get there; lower the bar only if you would do so for any partner.

finding-overdue = Close together, and a look back overdue
    .detail = You stand at { $position } of 100, and the update was due on { $date }.
    .unchosen = You stand at { $position } of 100. You have not said how often you look back; every quarter, the update was due on { $date }.
    .advice = Sit together and look at what each gave and received: lasting results follow the ability to develop an alliance (Lunnan & Haugland 2008).

# Levels
level = { $number }, “{ $name }”
level-declared = You say that you work at level { $level }.
level-not-declared = You have not said yet at which level you work together.
level-trust-factor = Trust as earned so far, rated { $rating } of 5, supports level { $level }.
level-trust-dynamic = Trust as you work together, rated { $rating } of 5, supports level { $level }.
level-trust-review = Trust, rated { $rating } of 5 in the value update of { $date }, supports level { $level }.
level-held-down = It would support more if you had not answered “{ $held }” to “{ $mark }”.
level-trust-open = Rate trust to see which level it supports.
level-gauges = { $risk } and { $legal } together come to level { $level }.
level-gauges-open = Set { $risk } and { $legal } to see which level they come to.
level-pilot = The level you say is deeper than { $than ->
    [trust] your trust supports
    [gauges] the gauges come to
   *[both] your trust supports and the gauges come to
}. The way there is a pilot: a few projects and a simple promise of confidentiality, with objectives, expectations and measures agreed first, customer satisfaction among them (King & Trecha).
level-fits = It is no deeper than { $than ->
    [trust] your trust supports
    [gauges] the gauges come to
   *[both] your trust supports, and no deeper than the gauges come to
}.

# Choosing
choice-unweighed = Give at least one criterion a weight.
choice-unscored = Score the candidates, one criterion after the other.
choice-none-meets = Every candidate with a score that counts fails a must-have.
choice-alone = { $name } is the only one with a score that counts and no must-have failed so far; there is nothing to compare it with.
choice-narrow = Too close to call, less than 0.1 from the lead before rounding: { $names }.
choice-open = Too close to call while scores are open: { $names }.
choice-until = { $leader } leads until { $change }; there { $rival } draws level.
choice-at-least-until = { $leader } leads at least until { $change }; from there on { $rival } could draw level.
choice-falls = { $criterion } falls from { $from } % to { $to } %
choice-rises = { $criterion } rises from { $from } % to { $to } %
choice-firm = { $leader } leads, whichever single weight you change.
choice-whatever = That holds whatever the open scores turn out to be.
choice-fails = { $name } fails a must-have: { $missed }.
choice-missed = { $criterion } { $score }, at least { $floor }
choice-range = { $name } has { $so_far } so far, and { $low } to { $high } once all is scored.
choice-unknown = Not scored yet, so anything from 1 to 5: { $names }.
choice-not-fixed = The criteria are not fixed yet. Fix them before you score, so that no candidate can sway them.

# Shaping
charter-none = None of these terms applies, you say.
charter-complete = Every term that applies is written down.
charter-written = { $written } of the { $needed } terms that apply are written down.
term-exit = Alliances end; parting is agreed best while you are on good terms.
term-disputes = Agree before you quarrel: talk first, then a mediator, then an arbitrator.
term-measures = Without a measure nobody knows whether it works; your customers' satisfaction comes first.
term-goals = What both want to reach is what all the rest is held against.
term-give-and-get = What each side puts in and takes out, in what amount, by when and by which way: left unsaid, it is a source of surprises.
term-sharing = Profit is gladly shared; settle cost and risk along with it.
term-shocks = Prices rise and suppliers fail; say now what happens then.
term-governance = Somebody has to see to it: name who steers it, and how you keep in touch.
term-scope = Narrow enough to manage and broad enough to matter; it can widen as trust grows.
term-duration = A date for looking at it afresh keeps you talking.
term-pilot = A trial shows how you work together, which builds more trust than reputation does (Meier et al. 2016).
term-pricing = Know what is charged between you before the first bill.
term-milestones = Small dates on the way show early whether you will arrive.
term-legal = For most small firms a contract is the simplest form.
term-advice = A lawyer sees what friends overlook.
safeguards-held = Safeguards of your independence: { $held }.
safeguards-against = Safeguards of your independence: { $held }, at { $position } of 100 on the way from one deal to one firm.
safeguards-lacking = Not fully in place: { $names }.
safeguards-open = Not judged yet: { $names }.

# Keeping
stage = { $number }, “{ $name }”
stage-none = You have not said yet which stage it is at.
stage-now = You say it is at stage { $stage }.
stage-left-open = Stage { $stage } left blank: { $questions }.
stage-advice = Go back to what is blank before you go on.
stage-advice-select = Go back to what is blank before you go on; haste in choosing is where alliances fail, as Rigsbee warns.
trend-up = up
trend-same = the same
trend-down = down
reviews-last = Last value update: { $date }, { $average } of 5.
reviews-last-partly = Last value update: { $date }, { $average } of 5 over the { $rated } that you rated.
reviews-last-unrated = Last value update: { $date }.
reviews-trend = { $dynamic } { $trend }
reviews-trends = Since each was last rated: { $trends }.
reviews-decision = You last decided to { $decision }.
reviews-due = The next value update is due on { $date }.
reviews-overdue = The next value update is overdue since { $date }.
reviews-unchosen = { $due } You have not said how often you look back, so it counts every quarter.
reviews-no-rhythm = Choose how often you look back, and the next value update will stand here.
objective-partly = { $name } (partly)
objective-served = { $what }: { $names }
objective-lacks-ally = { $what }: no alliance linked to it yet
objective-alone = { $what }: you say that you reach it as well alone
objective-adrift = Serving none of your objectives, you say: { $names }.
objective-unlinked = Not linked to an objective so far: { $names }.

# A second look
resource-all = What you reach through them passes all four tests.
resource-held = Of the four tests, what you reach through them passes { $held }.
sourcing-buy = All three answers are low: buying it may do, without an alliance.
sourcing-ally = Your three answers are neither all low nor all high: that speaks for an alliance.
sourcing-ally-open = Your answers can no longer be all low or all high, whatever is still open: that speaks for an alliance.
sourcing-make = All three answers are high: if you can afford it, make it yourselves.
sourcing-open = Rate what is open to see whether to buy, ally or make.

contrast-trust = Level that trust supports

caveat = These scales help you think and talk; they are not tested instruments.

## When something goes wrong

panic-words-are-safe = This is a mistake in madbook, not yours. Your answers are in { $folder }; at most the last second of typing is missing.

## Reports

report-about = { $pack } · { $date }
report-progress = { $answered } of { $asked } questions are answered. Blank ones are left out here.
# A report of one alliance may be for its partner.
report-overview = { $count ->
    [one] Where the alliance stands
   *[other] Where your alliances stand
}
report-no-alliances = There is no alliance in this workbook yet.
report-alliance = Alliance
report-verdict = What it is
report-factors = Factors
report-marks = Marks
report-none = –
report-unplaced = Not placed yet
report-of = { $number } of 5
report-of-rated = { $number } of 5 ({ $rated } of { $applicable } rated)
report-half = A mark that is there partly counts half.
report-now-to-aim = { $now } → { $aim }
report-alliance-about = { $kind } · { $answered } of { $asked } questions answered
report-working = How we read it
report-steps = What would move it
report-rated = { $standing }: { $anchor }
report-findings = What stands out
report-actions = Actions
report-action-overdue = overdue since { $date }
report-footer = Where this comes from
report-ranked = { $place }. { $label }
report-objective = Objective
report-served-by = Served by
report-serves = Serves it
report-level-declared = you say
report-level-trust = trust supports
report-level-gauges = the gauges come to
report-stage-here = you are here
report-missing = Still missing, in the order in which we would settle it:
report-missing-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
report-missing-term = { $term }: { $why }
report-review-date = Value update
report-trend = { $rating }, { $trend }
report-decision = You decided to { $decision }
report-criterion = Criterion
report-weight = Weight
report-must-have = { $criterion } (at least { $floor })
report-percent = { $share } %
report-fails = { $score }, too low

## Reports: the summary and the pictures

report-caveat = { $caveat } This is how the answers stood on { $date }.
report-so-far = { $verdict }: that much can be said of { $name } from what is told here.
report-not-from-here = What { $name } is cannot be said from what is told here.
report-contents = Contents
report-skip = Skip to the report
report-how-far = How far it goes
report-side-by-side = Side by side
report-more-alliances = { $count ->
    [one] And one more alliance.
   *[other] And { $count } more alliances.
}
report-and-more = { $names } and { $count ->
    [one] one more
   *[other] { $count } more
}
report-evidence-of = { $name }: { $evidence }
report-matters-most = What matters most
report-comes-next = What comes next
report-about-whom = { $label } · { $name }
letterhead-for = Prepared for { $name }
letterhead-by = Prepared by { $name }
letterhead-logo = Logo
letterhead-left-off = “{ $name }” names somebody whom this edition does not, so that line is left off.
letterhead-no-logo = A logo could tell a name, so it is left off.
letterhead-unreadable = { $path } could not be read as a logo: { $problem }. Name another, or none: “logo” in the settings, or --logo.
letterhead-without = { $problem } The reports are made without a logo.
letterhead-no-picture = { $path } is no picture that can stand above a report. Take a PNG, a JPEG or an SVG, or none: “logo” in the settings, or --logo.
letterhead-no-outlines = { $path } holds words that are not outlines, or a picture, and would lose them. Save it with its words as paths, or as a PNG, or take none: “logo” in the settings, or --logo.
letterhead-too-large = { $path } is too large for a logo: at most 4 MB, and 10,000 pixels along a side.
docx-comments = Comments
xlsx-alliances = Alliances
xlsx-answers = Answers
xlsx-reviews = Value updates
xlsx-matrix = Choosing
xlsx-about = About
xlsx-many = { $count ->
    [one] One firm
   *[other] { $count } firms
}
xlsx-left-out = { $count ->
    [one] One row found no more room on its sheet and is left out.
   *[other] { $count } rows found no more room on their sheet and are left out.
}
xlsx-firm = Firm
xlsx-kind = Kind
xlsx-action = Action
xlsx-value-update = Value update
xlsx-from = Position, from
xlsx-to = Position, to
xlsx-aim-from = Aim, from
xlsx-aim-to = Aim, to
xlsx-marks = Marks held, of 5
xlsx-factors = Factors, average
xlsx-level = Level, you say
xlsx-level-trust = Level, trust supports
xlsx-level-gauges = Level, the gauges come to
xlsx-stage = Stage
xlsx-charter = Terms written
xlsx-of = { $written } of { $needed }
xlsx-safeguards = Safeguards held, of 5
xlsx-last-review = Last value update
xlsx-next-review = Next value update
xlsx-warnings = Warnings
xlsx-state = Where it stands
xlsx-open = open
xlsx-overdue = overdue
xlsx-done = done
xlsx-done-on = Done on
xlsx-private = Private
xlsx-yes = yes
xlsx-chapter = Chapter
xlsx-question = Question
xlsx-part = Part
xlsx-answer = Answer
xlsx-meaning = What it means
xlsx-edited = Edited
xlsx-why = Why it is low
xlsx-evidence = What shows it
xlsx-held = Day
xlsx-decision = Decision
xlsx-share = Share
xlsx-floor = At least
xlsx-lowest = Total, open scores all worst
xlsx-highest = Total, open scores all best
xlsx-failed = Must-haves failed
xlsx-matrix-on = What it came to on { $date }, before any change in this sheet:
report-csv-too-long = { $count ->
    [one] One answer is longer than a cell of Excel holds (32,767 characters). The table has it whole; Excel may cut it off.
   *[other] { $count } answers are longer than a cell of Excel holds (32,767 characters). The table has them whole; Excel may cut them off.
}
report-more-dates = { $count ->
    [one] One more date comes after these.
   *[other] { $count } more dates come after these.
}
legend-scale-of-five = 1 is the lowest, 5 the highest
legend-scale-of-hundred = 0 is a single deal, 100 is one firm
legend-shown = something shows it
legend-claimed = nothing shows it yet
legend-range = what open scores can still make of it
legend-unknown = ? not known
legend-blank = – not scored yet
figure-lane = { $verdict }, { $reading }
figure-says = { $name }: { $reading }
figure-beside = { $name } { $reading }
figure-reach = { $label } { $at }, { $meaning }
figure-total = { $total }, { $range }
figure-sentence = { $said }.

## Line by line

# What can be asked for, and what the help says of it
plain-help = help
    .about = /help tells you what you can ask for here
plain-back = back
    .about = /back goes to the question before
plain-skip = skip
    .about = /skip goes on and leaves this as it is
plain-why = why
    .about = /why tells you why this is asked, and what to think about
plain-where = where
    .about = /where tells you where you are, and how much is answered
plain-picture = picture
    .about = /picture tells you where your alliances stand; /picture 2 tells all about the second
plain-goto = goto
    .about = /goto 5.1 goes to question 5.1; /goto 5.1 Harbour Coffee asks it about that alliance
plain-gap = gap
    .about = /gap goes to the next question that is blank or flagged
plain-alliances = alliances
    .about = /alliances goes to your list of alliances
plain-find = find
    .about = /find flour looks for that word in all you wrote
plain-undo = undo
    .about = /undo takes the last change back
plain-redo = redo
    .about = /redo makes it again
plain-clear = clear
    .about = /clear empties the answer that is asked for
plain-flag = flag
    .about = /flag marks this question to come back to, or takes the mark away
plain-route = route
    .about = /route lets you choose another way through the workbook
plain-earlier = earlier
    .about = /earlier shows earlier states, to bring one back; in the list of workbooks /earlier 2 does so for the second
plain-list = list
    .about = /list saves and goes to your workbooks
plain-new = new
    .about = /new adds something to a list, also what begins with a number: /new 3M
plain-remove = remove
    .about = /remove 2 takes the second one out of a list
plain-move = move
    .about = /move 3 1 makes the third of a list the first
plain-done = done
    .about = /done 2 ticks the second action off, or takes the tick away
plain-score = score
    .about = /score says that the criteria stand, so that you score the candidates
plain-weigh = weigh
    .about = /weigh opens the criteria again while you score
plain-rename = rename
    .about = /rename 2 gives the second workbook another name
plain-copy = copy
    .about = /copy 2 copies the second workbook
plain-trash = trash
    .about = /trash shows what you removed, to bring it back
plain-join = join
    .about = /join 2 joins the second workbook with another copy of it
plain-report = report
    .about = /report tells you how to get a report
plain-language = language
    .about = /language and a name, such as /language Deutsch, goes on in another language
plain-languages = These languages are spoken. Type /language and one of them:
plain-language-now = From here on in { $name }; all your answers stay. For always: madbook config set language { $tag }
plain-quit = quit
    .about = /quit saves and leaves madbook

plain-help-answers = Press Enter to keep what stands, or to leave it blank. Type ? where you don't know, and - where a question doesn't apply. Words end with a line that has only a full stop. You can also ask for:
plain-help-library = Type a number to open that workbook. You can also ask for:
plain-help-not = What a screen does better is not here: saying who may read what, what moved, the overview, the agenda, and the view for a room. Start madbook without --plain for these. Reports have a command of their own: /report tells you which.
plain-report-which = To write a report to a file: madbook report NAME, with the name of a firm. To read it here: madbook show NAME. Leave madbook first with /quit.
plain-report-how = To write a report to a file: madbook report "{ $file }". To read it here: madbook show "{ $file }". Leave madbook first with /quit.
plain-in-library = That works in your list of workbooks: /list goes there.
plain-no-command = There is no { $name }. /help tells you what there is. To begin words with a slash, put a space before it.
plain-not-here = /{ $name } does not fit here.
plain-find-what = Words to look for:
plain-number = A number, or Enter to go back:
plain-not-in-range = That should be a number from { $from } to { $to }.
plain-lone-stop = A full stop ends an answer of several lines; here one line is enough. Type your words, or press Enter to leave this as it is.
plain-too-long = That is too long to be kept here.
plain-nothing-asked = Nothing is asked here.

# The list of workbooks
plain-workbook = { $number }. { $title }, { $answered } of { $asked } answered, edited { $edited }
plain-workbook-damaged = { $number }. { $title } cannot be read: { $problem }
plain-prompt-library = A number from 1 to { $count }:
plain-library-how = Type the number of what you want to open; /help tells you what else you can do, /quit leaves.
plain-opened = { $title } is open.
plain-left = All is saved.

# On the way
plain-how = Enter keeps what stands or leaves it blank; ? is “don't know”, - is “doesn't apply”; /help tells you the rest.
plain-part = { $part }, { $about }.
plain-part-of = { $part }, { $about }, alliance { $at } of { $of }.
plain-ask = { $number } { $ask }
plain-stands = You said: { $answer }
plain-present = { $choice } (Enter takes this)
plain-cleared = Cleared.
plain-clear-nothing = Nothing stands here yet.
plain-now = This now reads: { $verdict }.
plain-passed = { $chapter }, { $about }: { $count ->
    [one] the question is answered.
   *[other] all { $count } questions are answered.
}
plain-passed-open = { $chapter }, { $about }: { $answered } of { $asked } answered. Open: { $open }.
plain-first = This is where the way begins.
plain-end = Here the way ends. /gap goes to what is still open, /goto 5.1 to any question, /alliances to the beginning.
plain-end-list = A number, or Enter for your workbooks:
plain-end-quit = A number, or Enter to leave madbook:
plain-undone = Taken back.
plain-redone = Made again.

# Answers
plain-prompt-rating = 1 to 5:
plain-prompt-gauge = Where it stands now, 0 to 100:
plain-prompt-aim = Where you want it to be, 0 to 100:
plain-prompt-held = 1 yes, 2 partly, 3 no:
plain-prompt-one = One number, 1 to { $count }:
plain-prompt-many = Numbers, 1 to { $count }, with spaces between:
plain-prompt-ranked = Numbers, 1 to { $count }, the one that counts most first:
plain-prompt-words = Your words:
plain-words-end = (A line with only a full stop ends your words.)
plain-not-in-scale = That should be a whole number from { $from } to { $to }, ? or -.
plain-not-one-of = That should be one number from 1 to { $count }, ? or -.
plain-not-some-of = That should be numbers from 1 to { $count }, each once.
plain-not-held = That should be 1, 2 or 3, or yes, partly or no, ? or -.
plain-no-such-part = This question has no such line.

# Where one is, and where the alliances stand
plain-think = To think about:
plain-at = You are at { $number }, { $label }, in “{ $part }”, { $about }.
plain-at-alliances = You are at your list of alliances.
plain-at-picture = You are at the end, where your alliances stand.
plain-answered = { $answered }.
plain-saved-in = All is saved in { $path }
plain-picture-more = /picture 1 tells you all about the first of them.
plain-picture-title = Where your alliances stand, from 0, a single deal, to 100, one firm:
plain-pictured = { $name }, { $kind }. { $verdict }.
plain-position = It stands at { $now }.
plain-position-aim = It stands at { $now } and is to come to { $aim }.
plain-finding = { $label }: { $title }. { $detail } { $advice }
plain-goto-how = Give the number of a question, such as /goto 5.1. There are:
plain-numbers = { $part }: { $first } to { $last }
plain-no-question = There is no question { $number }.
plain-no-alliance = There is no alliance yet. /alliances lets you add one.
plain-which-alliance = Which alliance is “{ $name }”? There are: { $known }.
plain-would-change = What would change:
plain-differs = { $what }: { $before }; then: { $after }

# Lists
plain-list-empty = The list is empty.
plain-which-entry = Which one? Give its number, such as { $example }.
plain-no-pass = A list takes no ? and no -. Enter leaves it as it is.
plain-removed = Removed: { $name }. /undo brings it back.
plain-alliance = { $number }. { $name }, { $kind }, { $answered } of { $asked } answered
plain-alliance-at = { $told }, at { $now }
plain-prompt-first-alliance = The name of a partner:
plain-prompt-alliance = Another partner's name, a number to change one, or Enter to go on:
plain-without-alliance = Without an alliance, only your firm is asked about. /alliances leads back here.
plain-kind = What is { $name } to you?
plain-added-alliance = Added: { $name }, { $kind }.
plain-prompt-action = What is to be done? A number changes one; Enter goes on:
plain-day = By { $date }.
plain-prompt-objective = An objective, a number to change one, or Enter to go on:
plain-ally-help = With an ally: { $help }
plain-served = { $choice } (it serves this)
plain-prompt-links = Numbers, 1 to { $count }, with spaces between; /clear for none:
plain-usual-criteria = 1. Begin with the usual criteria: { $names }
plain-prompt-first-criterion = 1, a criterion of your own, or Enter to go on:
plain-prompt-criterion = A criterion, a number to change one, /score once they are right, or Enter to go on:
plain-criterion = { $number }. { $label }, { $share } % of the weight
plain-prompt-floor = Least score a candidate must have, 1 to 5, 0 for none:
plain-no-candidates = There is no candidate to score yet. /alliances lets you add one.
plain-scores = The criteria stand. Score each candidate from 1 to 5; ? is “don't know”, /weigh opens the criteria again.
plain-prompt-score = { $name }, 1 to 5:
plain-prompt-score-stands = { $name }, 1 to 5, now { $score }:
plain-today = today
plain-prompt-review = “{ plain-today }” or another day for a new value update, a number to change one, or Enter to go on:
plain-day-held = On { $date }.
plain-prompt-dynamic = { $label }, 1 to 5:

## The command line

cli-workshop-no-terminal = A workshop fills a whole terminal window, and this is not one.
cli-open-no-terminal = The workbook fills a whole terminal window, and this is not one. To read a workbook here, use “madbook show FILE”; “madbook list” shows what there is. To answer it here, line by line: madbook --plain
cli-open-no-such = There is no command and no workbook “{ $given }”. For what there is: madbook --help
cli-open-near = There is no command and no workbook “{ $given }”. Do you mean: madbook { $near }? For what there is: madbook --help
cli-tried-commands = settings=config preferences=config options=config print=report pdf=report delete=trash bin=trash remove=trash undo=restore backup=restore join=merge compare=mirror diff=merge install=setup shortcuts=keys create=new start=new view=show projector=audience
cli-no-home = There is no home folder to keep workbooks in. Name a folder with --dir.
cli-name-empty = A workbook needs a name. Give your firm's, such as: madbook new "Rowan Bakery".
cli-new-open = To open it: madbook { $path }
cli-new-shortened = The name was too long: { $count ->
    [one] its last character is
   *[other] its last { $count } characters are
} left out. It is called “{ $title }” now.
cli-tilde = “{ $path }” begins with somebody's home, which only a shell knows. Write the whole path, or ./{ $path } for a folder of that name.
cli-no-screen = The terminal cannot be used: { $problem }. “madbook --plain” asks and tells line by line.
cli-no-output = What was asked for could not be written: { $problem }.
cli-no-words = There are no usable words for the language “{ $language }”: { $problem }. Choose another with --lang, such as en.
cli-find-nothing = There is no file and no workbook called “{ $given }”. “madbook list” shows what there is in { $folder }.
cli-find-workshop = { $path } keeps a workshop, not a workbook. To go on with it: madbook workshop, and the name of your firm. Its report: madbook report, and this file.
cli-find-near = There is no file and no workbook called “{ $given }” in { $folder }. Perhaps you mean { $near }?
cli-find-several = Several workbooks are called “{ $given }”. Give one of these files:{ $paths }
cli-list-damaged = To see the earlier states of { $file }: madbook restore { $file }
cli-list-copy = { $copy } is a copy of { $into }. To join both, and move the copy to the trash: madbook merge { $into } { $copy } --trash-other
cli-list-instead = { $damaged } is damaged; { $good } is the same workbook, and can be read. To move the damaged one to the trash: madbook trash { $damaged }
entry-arriving = this file is still arriving; wait a minute and look again
entry-copy = this is a copy of { $file }; join both, and nothing of either is lost
cli-list-empty = There is no workbook in { $folder } yet. To begin one: madbook new "Your firm"
cli-removed = { $count ->
    [one] Left out 1 character that cannot be shown safely ({ $kinds }). The file still has it.
   *[other] Left out { $count } characters that cannot be shown safely ({ $kinds }). The file still has them.
}
cli-no-language = There is no language “{ $wished }” here. There are: { $languages }.
cli-pack-broken = The pack has problems. Mend them, or go back to the built-in questions: leave out --pack, or type “madbook config set pack”.
cli-pack-taken = { $path } is there already, and holds something. Name a new folder for the pack.
cli-pack-unwritten = The pack could not be written to { $path }: { $problem }
cli-pack-made = Change the texts in its files. To see what does not fit yet: madbook check { $path }. To try it: madbook --pack { $path }
cli-check-firm = the firm
cli-check-misfit = this answer does not fit the question { $question } ({ $subject }): answer it again in madbook, or take the line away
cli-check-unknown = the pack does not ask { $question } ({ $subject }); the answer is kept
cli-check-option = the pack does not offer { $option } for { $question } ({ $subject }); the answer is kept
cli-check-orphan = the firm no longer lists what { $question } ({ $subject }) rests on here; the answer is kept
cli-check-note = note: { $message }
cli-check-checked = { $count ->
    [one] 1 checked
   *[other] { $count } checked
}
cli-check-problems = { $count ->
    [0] no problems
    [one] 1 problem
   *[other] { $count } problems
}

## What is kept private, what goes into an edition, the worksheet and what is keyed in from it

private-mark = private
partner-mark = for the partner
readers-adviser = an adviser may read it
readers-partner = the partner may read it
notice-private = Private: it is in your own reports alone.
notice-not-private = No longer private: your adviser may read it, a partner may not.
notice-shared = The partner may read it: it goes into the edition for them.
notice-not-shared = No longer for the partner: you and your adviser may read it.
notice-shared-again = No longer private. The partner may read it again: it goes into the edition for them.
notice-private-first = This is private, so it was not shared. { $way } takes that mark away; then you can share it.
notice-list-not-private = The list as a whole is no longer private. An action can be made private on its own.
notice-stays-private = It stays private, because the whole question is.

## Earlier states, joined copies and the trash, on the command line

cli-removed-controls = { $count ->
    [one] 1 control character
   *[other] { $count } control characters
}
cli-removed-directions = { $count ->
    [one] 1 that turns writing around
   *[other] { $count } that turn writing around
}
cli-removed-invisible = { $count ->
    [one] 1 that nobody sees
   *[other] { $count } that nobody sees
}
cli-removed-marks = { $count ->
    [one] 1 accent too many
   *[other] { $count } accents too many
}
cli-left-behind = Something that was typed for “{ $title }” could not be saved. It is in { $path }. To put it in: madbook restore { $file } --recovered
cli-newer = A newer madbook made this workbook (format { $format }). What only that one knows is not shown here, and nothing is changed.
differences-quoted = “{ $text }”
differences-now-then = { $what }: now { $now }, then { $then }
differences-becomes = { $what }: { $after } (until now { $before })
differences-counts = { $what }: { $counts } (the second copy says { $there })
differences-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
cli-restore-states = Earlier states
cli-restore-none = There is no earlier state of this workbook. One is kept when you go on after ten minutes or more.
cli-restore-gone = The file of this workbook is gone. Bring back an earlier state of it, or look whether it is in the trash: madbook trash
cli-restore-holds = { $answered } of { $asked } questions answered, { $alliances ->
    [0] no alliance
    [one] 1 alliance
   *[other] { $alliances } alliances
}.
cli-restore-same = The same as now.
cli-restore-typed = Typed, and not saved
cli-restore-how = To bring one back: madbook restore { $file } --at 1. What is there now is kept as an earlier state.
cli-restore-how-typed = To put in what was typed: madbook restore { $file } --recovered
cli-restore-no-such = There is no earlier state “{ $at }”. Give a number from the list, or a date such as "20 November 2026" or "2026-11-20 09:00".
cli-restore-done = It is back to how it was on { $moment }.
cli-restore-kept = What it held until now is an earlier state from now on, the first in the list.
cli-restore-beside = The file that could not be read is kept: { $path }
cli-restore-nothing-typed = Nothing is waiting that was typed and not saved.
cli-restore-typed-done = What was typed is in the workbook again: { $path }
cli-merge-first = First copy: { $path }
cli-merge-second = Second copy: { $path }
cli-merge-from-second = Taken over from the second copy
cli-merge-from-first = Kept from the first copy
cli-merge-nothing-new = Nothing that the other copy does not say as well.
cli-merge-elsewhere = { $path } is not in { $folder }, so it cannot go to the trash there. Leave --trash-other out; the file then stays where it is.
cli-merge-trashed = The other copy is in the trash now: { $path }
cli-merge-nothing = The first copy already has all that the second has. Nothing was written: { $path }
cli-merge-done = Both copies are joined in { $path }. What gave way is under “What moved” (F2, what moved).
cli-merge-dry = Nothing was written. Leave out --dry-run to join them.
cli-merge-not-copies = “{ $first }” and “{ $second }” are two different workbooks, not two copies of one. Only copies of one workbook can be joined.
cli-trash-empty = Nothing is in the trash.
cli-trash-moved = It is in the trash now. To take it back: madbook trash --restore with its name
cli-trash-nothing = Nothing in the trash is called “{ $given }”. “madbook trash” shows what there is.

## What is wrong with a pack
# Names of fields, such as label or stops, stand as the files have them.

pack-a-file = file
pack-a-source = source
pack-a-route = route
pack-a-chapter = chapter
pack-a-section = section
pack-a-question = question
pack-an-option = option
pack-unparsed = { $reason }: mend this first, the rest of the file is not checked yet
pack-too-deep = this is nested too deeply: mend this first, the rest of the file is not checked yet
pack-not-utf8 = this is not UTF-8 text: save the file as UTF-8
pack-not-carried = there is no pack for the language “{ $language }” in this program
pack-no-folder = this cannot be read ({ $problem }): give the folder that holds pack.ron
pack-too-many-files = a pack has at most { $most } RON files: this folder has more
pack-unread = this file cannot be read: { $problem }
pack-not-a-file = this is not a plain file: put the file itself here
pack-too-large = this file is larger than { $most } KiB: split the chapter
pack-no-pack-file = there is no such file: a pack begins with it
pack-no-sources-file = there is no such file: write the sources there
pack-no-chapter-file = the pack's folder has no chapter file “{ $name }”: mend the name or add it
pack-unlisted = this file is not listed: add it to chapters in pack.ron, or take it away
pack-newer-format = this pack has format { $found }, and this madbook reads { $ours }: update madbook
pack-format = write { $ours }, the format of this pack
pack-no-text = a text in double quotes is needed here
pack-text-empty = this { $field } is empty: write one
pack-text-spaces = this { $field } begins or ends with a space: take it away
pack-text-invisible = this { $field } holds the invisible character { $code }: take it away
pack-text-too-wide = this { $field } takes { $width } columns and has room for { $room }: shorten it
pack-text-marks = this { $field } piles up too many marks on its letters: use fewer
pack-count-exactly = “{ $field }” has { $found } here: write exactly { $wanted }
pack-count-between = “{ $field }” has { $found } here: write { $least } to { $most }
pack-count-most = “{ $field }” has { $found } here: keep the best { $most }
pack-id-length = an id has 1 to { $most } characters, this has { $found }: choose another id
pack-id-character = an id has only a-z, 0-9, “.” and “-”, not “{ $found }”: choose another id
pack-repeated = the { $what } “{ $name }” stands at { $place } already: each may stand only once
pack-unknown = this pack has no { $what } “{ $name }”: mend the id or add the { $what }
pack-named-twice = the { $what } “{ $name }” is named twice here: name it once
pack-language-written = write this language tag as "{ $tag }"
pack-no-language = “{ $given }” is no language tag: write one such as "en" or "pt-BR"
pack-no-routes = no route leads through this pack: write one in routes
pack-minutes = write about how many minutes this takes, 1 to { $most }
pack-no-chapters = this route has no chapters: name the chapters it leads through
pack-unknown-part = this pack has no chapter or section “{ $name }”: mend the id or add it
pack-part-twice = “{ $name }” is on this route already: lead through each part once
pack-pace = write the minutes for each of the { $chapters } chapters here, { $minutes } together
pack-notes-without-pace = the notes of a route go with its pace: write pace, the minutes of each chapter
pack-no-sections = this chapter has no sections: write one
pack-no-questions = this section has no questions: write one
pack-group = this group has { $found } questions: a page holds 2 to { $most }, so write as many or leave out group
pack-not-asked = no question of this pack asks for the { $what } { $name }: add one
pack-scope = this kind of question needs a chapter with scope { $scope }: move it to one
pack-weight = write what this weighs, a whole number from 1 to { $most }
pack-text-unreadable = this text cannot be read: look for a bracket that is not closed, a missing “=”, or a line that has to begin with spaces
pack-no-such-text = madbook shows no text “{ $key }”: mend the name, or take it away
pack-text-twice = “{ $key }” stands here twice, and the last one counts: take one away
pack-no-such-reference = there is no text “{ $key }” to put in here: mend the name, or write what is meant
pack-no-such-argument = “{ $key }” is not given { $argument }: { $count ->
    [0] take it out
   *[other] put in only { $given }
}

## Why a file was not read or written

load-missing = there is no such file or folder; look whether it was moved or renamed
load-empty = this file is empty; “madbook restore” tells which earlier states of it there are
load-not-here = this is not on this computer yet; open its folder in your file manager and have it downloaded
load-folder = this is a folder, not a file; give a workbook in it, or the folder with --dir
load-not-a-file = this is no file but a device or the like; choose one that ends in .ron
load-too-big = this file is larger than { $size } MiB, so it is no workbook of madbook's; choose another
load-newer = a newer madbook made this (format { $format }, this one writes { $ours }); it is left as it is, open it with a newer madbook
load-in-use = this is open in another madbook; close it there, look at it only, or make a copy
load-broken = this cannot be read as a workbook: { $why }; it is left as it is, so mend it here with a text editor, or look for an earlier state with “madbook restore”
broken-not-text = it is not text in UTF-8
broken-no-format = there is no format 0
broken-unsaid = it does not say its { $name }
broken-unsound = what it keeps does not fit together
broken-long = a text is longer than { $size } KiB
broken-many = there are more than { $most } { $what }
broken-many-alliances = alliances
broken-many-actions = actions
broken-many-readers = answers with readers of their own
broken-many-answers = answers
broken-many-flags = flagged questions
broken-many-picks = picked options
broken-many-former = former values
broken-many-private = private marks
broken-twice = { $what } stands here twice
broken-reader = { $said }
load-refused = this could not be read: { $problem }
load-foreign = this is not a workbook; choose one that ends in .ron
load-not-copies = these are two different workbooks, not two copies of one
save-changed = something else changed this file since it was opened, so it was not written over; open it again to see that version, or save this one under another name
save-in-use = this is open in another madbook, so it was left as it is; close it there, then try again
save-taken = there is a file of this name already and it was left alone; choose another name
save-read-only = this file is marked read-only and was left alone; allow writing to it, or save under another name
save-elsewhere = this is not in the folder of your workbooks, so it was left where it is
save-unreadable = this would not open again, so it was not saved: { $problem }; shorten what was added last
save-unsound = this cannot be read from line { $line }, column { $column } on, so it was left alone; mend it there (“madbook config check” says what is wrong), then choose again
save-no-settings = this is no file that could hold what you choose, so it was left alone; “madbook config check” says what to do
export-taken = there is a file of this name already, and it was left alone
export-workbook = this is a workbook, and nothing else is ever written over one; choose another name
export-not-a-file = this is no file that could be written over; choose another name
export-refused = this could not be written: { $problem }
export-refused-tables = The tables could not be written: { $problem }
export-no-folder = there is no folder { $folder }; make it first, or name another place
export-failed = The tables could not be written: { $problem }. Try again, or with --format jsonl.
save-refused = this could not be saved: { $problem }
refused-and-help = { $problem }; { $help }
refused-missing = it is not there
refused-nowhere = its folder is not there
refused-reading = you may not open it
refused-writing = you may not write here
refused-full = the disk is full
refused-read-only = the disk is write-protected
refused-folder = it is a folder, not a file
refused-no-folder = a file stands where a folder should be
refused-file-in-the-way = { $path } is a file, not a folder
refused-busy = another program has it just now
refused-away = the disk or the network does not answer
refused-name = nothing can have this name
refused-not-text = it is not text in UTF-8
refused-other = the system says: { $said }
refused-help-moved = look whether it was moved or renamed
refused-help-ask = ask whoever it belongs to, or whoever set up this computer
refused-help-away = look whether its folder and its disk are there, then try again
refused-help-elsewhere = choose another folder
refused-help-room = make room or choose another place, then try again
refused-help-name = choose another name
refused-help-folder = name a folder, or another place
refused-help-close = close it there, then try again
refused-help-look = look whether you may open it and whether its disk is there
refused-help-again = choose another place, or try again

## When words are in danger, or seem to be

trouble-full = the disk is full
trouble-read-only = the disk takes no changes
trouble-not-allowed = you may not write there
trouble-gone = its folder is not there
trouble-in-use = it is open in another madbook
trouble-changed = something else changed the file
trouble-taken = there is a file of this name
trouble-too-long = it is too much to keep ({ $reason })
words-in-rescue = Your words are safe. Saving is tried again. Copy: { $path }
words-in-memory = Your words are here, in no file yet. Saving is tried again.
notice-healed = It is saved again. Nothing was lost.
notice-no-backup = This is saved, but no earlier state could be kept: { $problem }
ask-take = choose
ask-back = leave as it is
ask-more = more
moment = { $date }, { $time }

unsaved-in-rescue = Your words wait in { $path }, and are offered to you when you open this workbook again.
unsaved-lost = There was no place to keep what was not saved.

stuck-title = Not in its file yet
stuck-lead = Your words are safe: a second copy of them is kept.
stuck-lead-memory = Your words are still here, in this window.
stuck-text = The workbook could not be saved: { $why }.
stuck-again = Try again
stuck-again-about = When you have made room, put the stick back in, or closed it elsewhere.
stuck-folder = Save it in { $folder }
stuck-folder-about = It goes on there as a file of its own. The old file stays as it is.
stuck-elsewhere = Save it somewhere else …
stuck-elsewhere-about = You type a folder or a file.
stuck-leave = Leave all the same
stuck-leave-about = Your words wait in { $path }, and are offered to you when you open this workbook again.
stuck-leave-loses = What you did since it was last saved would be lost: there is no place to keep it.
prompt-elsewhere = Where shall it be saved?
prompt-elsewhere-about = Type a folder, such as ~/Documents or a stick, or the name of a new file.
prompt-path-missing = Please type a folder or a file.
notice-moved = Saved. From now on this workbook is in { $path }

access-in-use = READ ONLY: open in another madbook
access-newer = READ ONLY: made by a newer madbook
access-locked = READ ONLY: its folder takes no changes
access-file-locked = READ ONLY: the file is write-protected
access-in-use-about = Only to read: it is open in another madbook.
access-newer-about = Only to read: a newer madbook made it and may know more.
access-locked-about = Only to read: its folder takes no changes.
access-file-locked-about = Only to read: the file is write-protected. Allow changes to it, then open it again.
in-use-title = Open somewhere else
in-use-lead = Nothing is wrong, and nothing is lost.
in-use-text = This workbook is open in another madbook, perhaps in another window. Only one can write to it at a time.
in-use-look = Read it here
in-use-look-about = You can look at everything, as it was last saved. Nothing changes.
in-use-copy = Open a copy
in-use-copy-about = A workbook of its own, with the same answers. The two are not joined later.
in-use-back = Back to the list
in-use-back-about = Close it in the other window first, then open it here.

recover-title = Recover what you typed { $when }?
recover-lead = Your words were kept.
recover-text = The last time, they could not be saved to this workbook. Here they are.
recover-waits-title = Not in the workbook yet ({ $when })
recover-waits = What you typed is in { $path }. Once this workbook can be changed again, open it, and you are asked to put the words in.
begun-left = You had begun a new workbook, “{ $name }”. The name stands there when you begin one.
left-behind = Something that you typed for “{ $title }” could not be saved. It is in { $path }. Open the workbook, and you are asked to put it in.
recover-take = Put them in
recover-take-about = Where both say something, the later one counts. The other stays under “What moved”.
recover-leave = Leave the workbook as it is
recover-leave-about = Your words move to the earlier states, from where you can bring them back.
recover-later = Decide later
recover-later-about = You are asked again when you open this workbook.
recover-differs = What they would change (now ▸ then):
notice-recovered = Your words are in the workbook again.
notice-set-aside = Your words are among the earlier states of this workbook.

changed-title = The file was changed elsewhere
changed-lead = Both versions are safe, and nothing was written over.
changed-text = Something else changed this workbook’s file while it was open here: a sync program, or another computer.
changed-unreadable = Something else changed this workbook’s file, and what is there now cannot be joined: { $problem }
changed-other = it is another workbook
changed-join = Join both
changed-join-about = Answer by answer, the one edited last counts. The other stays under “What moved”.
changed-beside = Keep this one as a file beside it
changed-beside-about = You go on here in a new file. The other stays as it is; you can join them later.
changed-take = Take the other
changed-take-about = What is here now is kept among the earlier states.
changed-later = Decide later
changed-later-about = You can go on. Your words are kept, but not in this file.
changed-differs = What differs (here ▸ there):
notice-changed-underneath = Something else changed this file. { $key } asks what to do.
notice-took-theirs = This is the other version. What you had is among the earlier states.
joined-title = Both are joined
joined-lead = Nothing was lost.
joined-text = { $taken ->
    [0] Nothing in the other copy was edited later than what is here.
    [one] 1 thing came from the other copy.
   *[other] { $taken } things came from the other copy.
} { $kept ->
    [0] Nothing here was edited later than what was there.
    [one] 1 thing stays as it is here: edited last, or only here.
   *[other] { $kept } things stay as they are here: edited last, or only here.
} What gave way stands under “What moved”.
joined-trashed = { $count ->
    [one] The other copy is joined in whole. It is in the trash now.
   *[other] The { $count } other copies are joined in whole. They are in the trash now.
}
joined-on = Go on
joined-differs = What came from the other copy (before ▸ now):

earlier-title = Earlier states
earlier-lead = Bringing one back loses nothing: what is there now becomes an earlier state.
earlier-text = One is kept when you come back to your workbook after ten minutes or more. What would differ stands below each.
earlier-same = The same as now.
earlier-differs = What would change (now ▸ then):
earlier-unknown = The file cannot be read, so this cannot be compared with it.
notice-no-earlier = There is no earlier state of this workbook yet.
notice-put-back = It is back to how it was { $when }.
notice-restored = It is back to how it was; what it was until now is kept.
notice-restored-beside = It is back to how it was. The file that could not be read is kept as { $path }
trash-title = Trash
trash-lead = Choose a workbook to put it back into the list.
trash-about = Last edited { $when }.
notice-trash-empty = There is nothing in the trash.
notice-whole = There is more. To read all of it: madbook config check
notice-taken-back = { $title } is back in the list.
join-title = Join “{ $title }” with …
join-lead = Joining loses nothing.
join-text = Two copies of one workbook become one, answer by answer: the one edited last counts.
join-copy-about = A copy of “{ $title }”. Once both are joined, this file goes to the trash.
join-all = All { $count } copies
join-all-about = One after the other. Once they are joined, they go to the trash.
join-file = Another file …
join-file-about = A copy on a stick, in a mail, or from a colleague. You type where it is.
prompt-join = Which file is the other copy?
prompt-join-about = Type its folder and name, such as ~/Downloads/rowan-bakery.ron. It stays as it is.

notice-removed-on-load = { $count ->
    [one] 1 character that could hide something was left out of this workbook’s texts.
   *[other] { $count } characters that could hide something were left out of this workbook’s texts.
}
names-cut = { $count ->
    [one] A name in this file was longer than { $most } characters. It is “{ $name }” now.
   *[other] { $count } names in this file were longer than { $most } characters, and are cut there. The first is “{ $name }” now.
} Before the file is saved, a copy of it as it was is kept.
notice-unasked = { $count ->
    [one] 1 answer belongs to a question that is no longer asked. It is kept, and shown on the page “{ outline-changes }”.
   *[other] { $count } answers belong to questions that are no longer asked. They are kept, and shown on the page “{ outline-changes }”.
}
unasked-title = Answers to questions that are no longer asked
unasked-about = They stay in the file. A workbook with other questions may ask them again.
suspend-nowhere = There is no shell to come back from, so madbook stays.
suspend-impossible = The keyboard cannot be left to another program here.
editor-none = No editor is set. Set VISUAL or EDITOR in your shell, such as EDITOR=nano.
editor-unreadable = The command of your editor cannot be read: { $command }
editor-nothing = There are no words to write here. Go to a field with words first.
editor-no-file = There is no place to write for your editor: { $problem }. Your words are as they were.
editor-not-started = Your editor { $name } could not be started: { $problem }. Your words are as they were.
editor-failed = Your editor { $name } ended with an error. Your words are as they were.
editor-too-long = That is longer than an answer can be. It is left in { $path } and your words are as they were.
editor-not-text = That is no text. It is left in { $path } and your words are as they were.
editor-not-read = { $path } could not be read: { $problem }. It is left there, and your words are as they were.
editor-left = What it had saved is left in { $path }
editor-untaken = What your editor saved after that is in { $path }
editor-at-once = Your editor { $name } came back at once. If it is open in a window, write and save there: your words are taken over as soon as they are saved.
editor-emptied = Your editor left the file empty. Your words are as they were; to clear an answer, delete it here.
editor-gone = The file that your editor had is gone. Your words are as they were.
editor-renamed = Your editor saved under another name ({ $name }); the words were taken from there.
editor-guessed = Your editor did not save as UTF-8. The words were read as { $encoding }; look whether every letter is right. The file is left in { $path }
editor-removed = { $count ->
    [one] Left out 1 character that could hide something.
   *[other] Left out { $count } characters that could hide something.
}
panic-report = A short report, without any of your answers, is in
act-own-editor = editor
act-own-editor-about = Write this answer in your own editor ($VISUAL or $EDITOR)
act-suspend = pause
act-suspend-about = Go back to the shell for a while; fg brings madbook back
act-earlier = earlier
act-earlier-about = Show earlier states of this workbook, and bring one back
act-trash = trash
act-trash-about = Show deleted workbooks, and take one back
act-join = join
act-join-about = Join this workbook with another copy of it

## Editions

edition-firm = Our firm
edition-outsider = another firm
edition-alliance = Alliance { $letter }
edition-person = Person { $letter }
# Words that somebody may give for who does something, and that are no names when they stand in a text.
edition-no-names = i me my myself mine you he she him her they them who tbd open team teams boss bosses owner owners manager managers director sales office accounts staff crew shop everyone everybody anyone somebody nobody family partner partners monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december christmas easter english
# Words that many firms have in their names, and that name none of them alone.
edition-trade = and bakery bakers bar bread brewery cafe clinic club co coffee company council dairy deli design farm farms florist foods garden gardens group grocer hall house hotel inn joinery kitchen ltd llc inc gmbh limited market office partners press print pub restaurant school services shop shops store stores studio supplies tea timber trade trust wines works workshop
# Words that stand before nouns, where the language writes every noun large, and what such nouns end in; else none.
edition-before-nouns = { "" }
edition-noun-endings = { "" }
# What an edition says of itself.
edition-about = It tells of { $names } alone; what is about others is left out.
edition-holds-private = { $count ->
    [one] 1 private answer is in it: it is for you alone.
   *[other] { $count } private answers are in it: it is for you alone.
}
edition-without-private = { $count ->
    [one] 1 private answer is left out, so a reading may rest on fewer answers than there are.
   *[other] { $count } private answers are left out, so a reading may rest on fewer answers than there are.
}
edition-for-partner = For { $partner }: what { $firm } shows its partner of the alliance. It rests on that alone.
edition-letters = Letters stand for names. What is told in free words may still give somebody away: read it before you send it.
edition-renamed = Where somebody else was named, it says “{ $outsider }”.
# What its owner is told before it goes.
edition-counts = { $go ->
    [one] 1 answer or action goes
   *[other] { $go } answers and actions go
}, { $stay ->
    [one] 1 stays.
   *[other] { $stay } stay.
}
edition-private-goes = { $count ->
    [one] Private answers are in it: 1. --without-private leaves it out.
   *[other] Private answers are in it: { $count }. --without-private leaves them out.
}
edition-private-stays = { $count ->
    [one] 1 of those that stay is private.
   *[other] { $count } of those that stay are private.
}
edition-unsure = { $count ->
    [one] 1 word may name somebody and is left as it is: { $words }
   *[other] { $count } words may name somebody and are left as they are: { $words }
}. --list shows where; --hide WORD replaces one.
edition-offered = These may be names of people: { $words }. There may be others. --list shows where; --hide WORD replaces one.
edition-list-unsure = May name somebody, and is left as it is
edition-list-offered = May be names of people, and are left as they are
edition-list-doubt = { $word } ({ $count }): … { $around } …
report-private = Private: { $names }.
edition-list = { $heading } ({ $count })
edition-list-goes = This goes
edition-list-private = This stays: it is private
edition-list-unshared = This stays: it is not for the partner
edition-list-others = This stays: it is about others
edition-list-item = { $whom } · { $what }
edition-list-action = Action: { $what }
edition-marked = { $what } · { $mark }
cli-report-which-partner = A partner’s edition is for one of them: name it with --alliance. You have: { $known }.
cli-report-only-about = This is your own report about them, not one to hand over: --edition partner makes that.
# Parts of file names: blanks and signs become hyphens.
edition-file-about = about-{ $name }
edition-file-adviser = for-adviser
edition-file-partner = for-{ $name }
worksheet-file = worksheet
edition-file-letters = letters
file-brief = brief
file-slides = slides
file-alliances = alliances
file-answers = answers
file-actions = actions

## Reports from the command line

# Many workbooks: what is counted.
many-item-route = Route
many-item-alliances = Alliances in the workbook
many-item-actions = Actions in the workbook
many-item-kind = Kind
many-item-aim = { $gauge }, aim
many-item-option = { $question }: { $option }
many-state-answered = answered
many-state-not-asked = not asked on the route
many-state-skipped = left blank
many-state-dont-know = don't know
many-state-not-applicable = does not apply
many-state-private = private
many-state-open = still open
many-found = found
many-not-found = not found
many-picked = chosen
many-not-picked = not chosen
many-other = something else
many-sourcing-buy = Buy it
many-sourcing-ally = Ally
many-sourcing-make = Make it
many-measure-position = Position, 0 to 100
many-measure-aim = Aim, 0 to 100
many-measure-verdict = What it is
many-measure-marks = Marks that hold, of 5
many-measure-factors = Mean of the factors, 1 to 5
many-measure-trust-level = Level that trust supports
many-measure-gauge-level = Level that the gauges come to
many-measure-charter = Terms of the charter written
many-measure-safeguards = Safeguards that hold, of 5
many-measure-decision = Last decision
many-measure-sourcing = Cost of dealing with each other
many-finding-paper = Meant to last, little on paper
many-finding-apart = The gauges pull apart
many-finding-commitment = More commitment than value
many-finding-value = More value than commitment
many-finding-entity = Beyond an alliance
many-finding-travel = A gauge with far to go
many-finding-claimed = A factor that nothing shows yet
many-finding-low = A low factor without a why
many-finding-trust = Two answers on trust disagree
many-finding-deep = Close together, with little trust
many-finding-impact = Impact and potential disagree
many-finding-independence = How independent are they?
many-finding-level-trust = More than trust supports yet
many-finding-level-paper = The paperwork does not fit the work
many-finding-charter = Close together, and most terms unwritten
many-finding-changes = Hard to foresee, and nothing agreed
many-finding-safeguards = Close together, with few safeguards
many-finding-safeguards-aim = Aiming close, with few safeguards
many-finding-adrift = No objective that it is known to serve
many-finding-venture = A joint venture, or not?
many-finding-one-side = Value for one side only
many-finding-learning = Learning, and nothing else yet
many-finding-must-have = It fails a must-have
many-finding-overdue = Close together, and a look back overdue

many-form-text = words
many-form-rating = a rating: number from 1 to 5
many-form-gauge = a place on a gauge: number from 0 to 100
many-form-held = whether it holds: code
many-form-pick = one option: code
many-form-choice = an option of several: code; number is its rank from 1, or 0 where it is not chosen
many-form-list = a list: number of its items
many-form-objective = an objective: code says what an ally could do for it
many-form-link = an objective that the alliance serves: code
many-form-criterion = a criterion of the matrix: number is its weight, code the score it must have
many-form-score = a score on a criterion: number from 1 to 5

# Many workbooks: what is not shown.
many-summary = In short
many-left-out = What is not shown, and why
many-partial-label = Not complete
many-partial = Reading was broken off after { $read } of { $files } files. This is what they come to.
many-files = { $files ->
    [one] One file was found
   *[other] { $files } files were found
}; { $workbooks ->
    [one] one workbook is
   *[other] { $workbooks } workbooks are
} counted.
many-copies = { $copies ->
    [one] One file is an older copy of a workbook and does not count.
   *[other] { $copies } files are older copies of a workbook and do not count.
}
many-refused-newer = { $count ->
    [one] One file was made by a newer madbook and is not counted.
   *[other] { $count } files were made by a newer madbook and are not counted.
}
many-refused-broken = { $count ->
    [one] One file cannot be read as a workbook.
   *[other] { $count } files cannot be read as workbooks.
}
many-refused-too-big = { $count ->
    [one] One file is too large to be a workbook.
   *[other] { $count } files are too large to be workbooks.
}
many-refused-unreadable = { $count ->
    [one] One file could not be opened.
   *[other] { $count } files could not be opened.
}
many-private = Answers that are marked private are left out of everything here; they count as “private”, and so do readings that rest on them.
many-small-groups = Where fewer than { $smallest } firms answer a question alike, that is not shown, nor is any other answer to it that fewer than { $twice } firms gave; and where that would be one answer alone, or too few firms, the next one is left out as well.
many-hidden-items = { $count ->
    [0] Nothing had to be left out for that reason.
    [one] That leaves something out of one question or reading.
   *[other] That leaves something out of { $count } questions and readings.
}
many-subtract = This protects each question by itself. Two results made of different files can be set against each other; think of that before you pass on several.
cohort-title = What many workbooks come to
cohort-about = As of { $date }
cohort-headline = { $firms ->
    [one] One firm
   *[other] { $firms } firms
}, { $alliances ->
    [one] one alliance
   *[other] { $alliances } alliances
}
cohort-how = Half of the answers lie between the lower and the upper quartile; the median has as many answers below it as above. Groups of fewer than { $smallest } firms are not shown.
cohort-readings = Where the alliances stand
cohort-what = What
cohort-answers = Answers
cohort-quarter-1 = Lower quartile
cohort-median = Median
cohort-quarter-3 = Upper quartile
cohort-blanks = Without an answer
cohort-cell = { $answer } { $count }
cohort-hidden = the rest is not shown
cohort-finding = Finding
cohort-findings = Commonest findings
cohort-alliances = Alliances
cohort-firms = Firms
cohort-no-norm = This describes those who took part, and nobody else. No tested norm stands behind it, so it says nothing about how an alliance should be.
cohort-none = There is no workbook to read in { $folders }.
cohort-too-few = { $firms ->
    [one] There is one workbook
   *[other] There are { $firms } workbooks
}, fewer than the smallest group of { $smallest }: nothing can be shown without showing somebody's own answers.
many-smallest-too-small = The smallest group is at least { $least }: a smaller one would show somebody's own answers.
many-progress = { $done } of { $all } files read
many-broken-off = Broken off after { $read } of { $files } files. What follows is of those alone, and says so.
many-refused = { $file }: { $reason }
many-reason-missing = it is gone
many-reason-not-a-file = it is not a file
many-reason-too-big = it is too large to be a workbook
many-reason-newer = a newer madbook made it; open it with that
many-reason-broken = it cannot be read as a workbook (line { $line })
many-reason-unreadable = it could not be opened
many-refused-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
many-format = This can be written as { $formats }.
out-written = Written to { $path }.
many-written = Written to { $path }, with { $ledger } beside it.
export-exists = { $path } is there already. Name another folder with --out, or add --force to write over it.
export-done = { $tables } tables of { $workbooks ->
    [one] one workbook
   *[other] { $workbooks } workbooks
} are in { $folder }.
mirror-title = { $ours } and { $theirs }: one alliance, two views
mirror-headline = { $both ->
    [one] Both of you answered one question
   *[other] Both of you answered { $both } questions
}, and { $same ->
    [0] no answer is the same
    [one] one answer is the same
   *[other] { $same } answers are the same
}.
mirror-nothing = There is no question yet that both of you answered.
mirror-ask = { $what }: you say “{ $ours }”, they say “{ $theirs }”. Ask each other why.
mirror-legend = { $our_mark } { $ours }   { $their_mark } { $theirs }   { $same } both the same
mirror-said = { $firm }: { $said }
mirror-ask-why = Ask each other why. Neither of you is right by this.
mirror-same-answer = You say the same. That alone does not make it good: both of you may find it poor.
mirror-agreed = What both agree to change
mirror-agree = Both agree
mirror-agree-about = It becomes an action in your workbook, and stands in the list that both of you take along.
mirror-agreed-one = Noted: an action in your workbook, and in the list for both.
mirror-write = Write it down, for both to take along
mirror-report-file = mirror
mirror-start = Two views of one alliance
mirror-start-about = You and your partner say how each of you sees the alliance. Then both views stand side by side, the widest apart first, and you ask each other why.
mirror-from = How does your partner answer?
mirror-from-turn = Here at this laptop: you first, then your partner
mirror-from-file = In a file that they gave me
mirror-what = What do both of you answer?
mirror-what-all = All { $count } questions that are compared
mirror-what-gauges = The three gauges, now and aim
mirror-what-marks = The five marks
mirror-file = Where is their file? (~ is your home folder)
mirror-file-missing = Type where the file is that your partner gave you, such as ~/hazel.ron.
mirror-called = What is the alliance called in their workbook?
mirror-doubt-here = The workbook of { $firm } has several alliances: { $names }. Type the one that is with you.
mirror-ask-aim = { $gauge }: where should it be?
mirror-turn = { $firm } answers
mirror-turn-first = { $firm } begins
mirror-turn-second = { $before } has answered. Hand the laptop to { $firm }.
mirror-turn-about = { $count ->
    [one] There is one question, on a page of your own.
   *[other] There are { $count } questions, one after the other, on a page of your own.
} Your partner looks away, and sees nothing before both of you have handed on. Leave blank what you cannot say. Nothing of it goes into a file, so that after a power cut both begin again. Enter begins.
mirror-turn-sealed = Handed on.
mirror-turn-done = Both of you have answered
mirror-turn-done-about = Sit where both of you see the screen. Enter shows both views.
mirror-turn-forget = What was answered would be forgotten. Press Esc once more to leave.
mirror-turn-quit = What the two of you answered is in no file and would be forgotten. { $key } once more leaves.
mirror-again = Begin another one
mirror-how = Both answers stand side by side, the widest apart first. Neither of you is right by this: some distance is healthy, and what you learn from it comes from asking.
mirror-differences = Where you differ
mirror-agreements = Where you say the same
mirror-agreement = To agree is not yet to be well: both of you may find the same thing poor.
mirror-words = In your own words
mirror-asked = { $firm }: { $asked }
mirror-one-side = What only one of you answered
mirror-not-said = –
mirror-value = { $number }, { $meaning }
mirror-given = Value given
mirror-received = Value received
mirror-no-arbiter = This holds two views against each other and judges neither. What one of you keeps private is not in it. Both files stay as they are.
mirror-same = Both files are copies of one workbook. Give the file that your partner gave you.
mirror-gone = One of the workbooks no longer has the alliance.
mirror-no-alliance = The workbook of { $firm } has no alliance.
mirror-doubt = It is not plain which alliance in the workbook of { $firm } is meant. Name it with { $option }. There are: { $names }.
seal-kept = Their file is the one that they sealed.
seal-changed = { $file } is not the file that was sealed, or its salt is another: something was changed after the seal was sent. Nothing is shown of it. Ask your partner.
seal-no-salt = There is a seal but no salt. Ask your partner for the file that ends in .salt, or name it with --salt.
seal-no-seal = There is a salt but no seal. Name the seal that your partner sent first with --seal.
seal-unreadable = { $file } holds no seal or salt.
seal-no-alliance = { $firm } has no alliance called “{ $name }”.
seal-nothing = There is nothing about this alliance that could be released: nothing is answered, or all of it is private.
seal-no-chance = Your computer gave no chance numbers, without which nothing can be sealed: { $problem }. Try again.
seal-nothing-chosen = Nothing was chosen, so nothing was written.
seal-no-question = Nothing that could be released stands under “{ $question }”.
seal-choose = For each question: y releases your answer to your partner, Enter keeps it here.
seal-release = { $label }: { $ask } [y/N]
seal-yes = y
seal-done = { $count ->
    [one] One question is
   *[other] { $count } questions are
} released. Send { $seal } now. When you have your partner's seal, send the two others: the workbook and the salt. Nothing is encrypted: whoever has the workbook can read it.
room-title = What the room says
room-headline = { $people ->
    [one] One person
   *[other] { $people } people
}, { $alliances ->
    [one] one alliance
   *[other] { $alliances } alliances
}.
room-too-few = { $people ->
    [0] Nobody is here yet
    [one] One person so far
   *[other] { $people } people so far
}. From { $smallest } people on it is told what they say, so that nobody's own answers show.
room-how = Every dot and every square is one alliance, without a name. The widest disagreement comes first: ask the two ends to speak.
room-widest = Widest apart on { $question }: { $pattern }. Ask both ends to speak.
room-agreed = Nowhere far apart; on { $question } { $pattern }.
room-factors = The factors
room-marks = The marks
room-range = Range
room-in-words = In words
room-position = Position
room-section = Section
room-all = all at { $at }
room-camps = two camps, at { $low } and { $high }
room-close = close together, at { $low } and { $high }
room-spread = spread from { $low } to { $high }
room-actions = What people mean to do
room-promised = { $promised ->
    [one] One action
   *[other] { $promised } actions
} of { $people ->
    [one] one person
   *[other] { $people } people
}: { $dated } with a day, { $done } done.
room-against = Then and now
room-others = Others may have been in the room then; what moved may be who came.
room-now = Now
room-median-pattern = { $median }; { $pattern }
room-not-kept = { $file } holds no room that this madbook kept.
room-kept = Kept in { $path }.
room-watching = Watching. Ctrl+C ends it.
room-change = { $came } new, { $changed } changed, { $went } gone.
room-screen-where = Where we stand
room-screen-findings = What stands out
room-screen-actions = What is promised
room-screen-reading = The workbooks are being read.
room-screen-half = { $placed } are placed, at least half of them below { $at }.
room-screen-half-high = { $placed } are placed, at least half of them at { $at } or above.
room-screen-sections = One deal at a time: { $low }. In between: { $middle }. Close to one firm: { $high }.
room-screen-row = { $question }: { $pattern }.
room-screen-middle = { $median }, { $range }
room-screen-of = { $count ->
    [one] In one alliance.
   *[other] In { $count } alliances, the commonest first.
}
room-screen-promised = { $count ->
    [one] action is promised
   *[other] actions are promised
}
room-screen-people = { $count ->
    [one] person promised it
   *[other] people promised them
}
room-screen-dated = { $count ->
    [one] has a day
   *[other] have a day
}
room-screen-done = { $count ->
    [one] is done
   *[other] are done
}
room-screen-no-places = Too few have set the gauges of an alliance to show where it stands.
room-screen-no-factors = Too few have rated the factors so far.
room-screen-no-findings = Nothing stands out so far that enough people share.
room-screen-no-actions = Too few have promised anything so far.
room-screen-more = { $count ->
    [one] and one more that cannot be read
   *[other] and { $count } more that cannot be read
}
room-screen-away = The folder cannot be read just now. It is looked at again every two seconds.
cli-room-no-terminal = A room on the screen fills a whole terminal window, and this is not one. Without --screen it is printed.
cli-generate-done = { $count ->
    [one] One made-up workbook is
   *[other] { $count } made-up workbooks are
} in { $folder }.
cli-report-workshop-empty = { $path } keeps a workshop in which nothing was rated and shown yet. Go on with it: madbook workshop and the name of your firm.
cli-report-workshop-editions = { $path } keeps a workshop, and its report is the same for all who were there: nobody’s single answer is in it. Leave out { $options }; that is for reports of your workbook: madbook report and the name of your firm.
cli-report-no-workshop = { $path } keeps a workshop and is left out.
cli-report-progress = { $done } of { $all } done
cli-unknown-ending = { $path }: there is nothing to write with this ending. Choose one of these: { $endings }. Or say with --format what it is to be.
cli-other-ending = { $path }: this ending is that of another format than { $format }, so nothing was written. Call the file { $fitting }, or choose another --format.
cli-no-ending = { $path } has no ending that says what it is to be. Add one of these: { $endings }. Or say it with --format.
cli-report-replaced = { $path } was there with something else in it, and is replaced.
cli-report-taken = { $path } is there already, and was left alone. To write over it, add --force; to keep it, name another file with --out.
cli-not-a-folder = Several files are written here, and { $path } names one. Name a folder; one whose name has a dot ends in a slash.
cli-folder-made = There was no folder { $path }, so it was made.
cli-report-several = This would be { $count } files: name a folder with --out, or ask for one of them.
cli-report-several-tables = This would be { $count } files: name a folder with --out, or one table with --table: { $tables }.
cli-report-no-dates = The calendar is empty: nothing that goes into it has a date.
cli-report-binary = This is nothing that a terminal can show. Name a file with --out.
cli-report-nothing = There is nothing of this kind about { $firm } yet.
cli-report-no-such-part = Only { $format } has “{ $part }”, and { $named } was asked for. Choose --format { $format }, or leave { $option } out.
cli-report-no-alliance = { $firm } has no alliance called “{ $name }”. It has: { $known }.
cli-report-no-alliances = { $firm } has no alliance yet.
cli-report-several-alliances = “{ $name }” can be more than one alliance ({ $known }). Write the whole name; give one another name on screen where they are called the same.

## The worksheet

worksheet-title = Worksheet
worksheet-route = { $route } · about { $minutes } minutes
worksheet-firm = Your firm
worksheet-date = Date
worksheet-alliance = Which alliance
worksheet-how = How to use this
worksheet-how-text = Tick one box, or write on the lines. Blank is fine; so is “don't know”. Use one worksheet for each alliance.
worksheet-each = Answer this about the alliance that you named on top.
worksheet-note = Note. { $asks }
worksheet-why = Why, if it is 1 or 2. { $asks }
worksheet-now = Now (0 to 100)
worksheet-aim = Aim (0 to 100)
worksheet-ranks = Your choices, the most wanted first
worksheet-objective = Objective
worksheet-ally = How would an ally help?
worksheet-serves = Does it serve it?
worksheet-criterion = Criterion
worksheet-weight = Weight
worksheet-scores = Score for each candidate, 1 to 5
worksheet-what = What
worksheet-who = Who
worksheet-when = By when
worksheet-keying = Keying it in afterwards
worksheet-keying-screen = On screen, press Ctrl+O and type a question's number: you land on its page.
worksheet-keying-lines = Or type the answers as lines into a text file, and give it to “madbook key-in "Your firm" < answers.txt”. With --dry-run it only tells what it would take. A line begins with the number:
worksheet-keying-alliance = { key-in-alliance } Harbour Coffee (the lines after it are about this one)
worksheet-keying-rating = { $number } 4 (a box's number; yes, partly and no are 1, 2 and 3)
worksheet-keying-note = { $number } { key-in-note }: they called at once (likewise { key-in-why }: for why a rating is low)
worksheet-keying-gauge = { $number } 60, and { $number } { key-in-aim } 80 for where you want to be
worksheet-keying-group = { $first }-{ $last } 60; 80; 60 (questions that stand together, on one line)
worksheet-keying-pick = { $number } 3, 1 (several choices, the most wanted first)
worksheet-keying-pass = { $number } ? for don't know, { $number } - for does not apply
worksheet-keying-action = { $number } Ring Bo; Ann; 31/3/2027; Harbour Coffee (an action: what, who, by when, which alliance)

# What a line may begin with when it is keyed in.
key-in-alliance = alliance
key-in-note = note
key-in-why = why
key-in-aim = aim

key-in-waiting = Type a line for each answer, such as: 4.2 4. Ctrl+D on a line of its own ends it.
key-in-line = line { $line }: { $told }
key-in-about = now about { $alliance }
key-in-replaced = { $asked }: { $said } (in the place of another answer)
key-in-missed = line { $line } was not taken: { $why }
key-in-no-number = it does not begin with a question's number, such as 4.2.
key-in-no-question = there is no question { $number }.
key-in-no-alliance = there is no alliance called “{ $name }”. Answers about an alliance are left out until the next alliance line.
key-in-several-alliances = “{ $name }” can be more than one alliance ({ $known }). Write the whole name; give one another name on screen where they are called the same.
key-in-which-alliance = it is about an alliance, and no line before says which. Begin with: { key-in-alliance } NAME
key-in-no-group = { $first } to { $last } do not stand together on one page. Key them in one by one.
key-in-too-many = that is more than the { $count } answers that stand together here, with semicolons between.
key-in-nothing = nothing stands behind the number.
key-in-not-in-scale = that should be a whole number from { $from } to { $to }. A note goes on a line of its own.
key-in-not-one-of = that should be the number of one box, from 1 to { $count }.
key-in-not-some-of = that should be the numbers of boxes, from 1 to { $count }, each once.
key-in-not-held = that should be yes, partly or no, or 1, 2 or 3.
key-in-no-such-part = this question has no such line to fill in.
key-in-no-date = “{ $said }” is no date that I understand. Try 31 March 2027, 31/3, 10d, 2w or 3m.
key-in-too-long = that is longer than can be kept here.
key-in-on-screen = this one is a table: fill it in on screen.
key-in-taken = { $taken ->
    [one] 1 answer taken
   *[other] { $taken } answers taken
}, { $missed ->
    [0] every line understood.
    [one] 1 line not understood.
   *[other] { $missed } lines not understood.
}
key-in-dry-run = Nothing was saved; without --dry-run it would be.
key-in-saved = Saved: { $path }
key-in-too-much = That is more than 4 MB: key it in bit by bit.
key-in-no-text = What was given is no text. Nothing was taken.
key-in-guessed = What was given is not in UTF-8. It was read as { $encoding }; look whether every letter is right, and save it as UTF-8 otherwise.
key-in-empty = Nothing was given. Give lines such as “4.2 4” on the standard input; --help tells more.
key-in-removed = { $count ->
    [one] Left out 1 character that cannot be shown safely.
   *[other] Left out { $count } characters that cannot be shown safely.
}
## A report on paper

pdf-missing = { $sign } stands for a character that no typeface on this computer has. There { $count ->
    [one] is one such character
   *[other] are { $count } different ones
    } in this report; copied from here, { $count ->
    [one] it is
   *[other] they are
    } still what was written.

## The worksheet on the command line

cli-worksheet-route = There is no route called “{ $name }”. There are: { $routes }.
cli-worksheet-one = One worksheet at a time: name one workbook or none.

## Reports on screen

act-report = report
act-report-about = Make a report: to print, to send, or for another program
order-title = Make a report
order-what = For
order-mine = you: everything
order-adviser = your adviser
order-partner = a partner
order-which = Which alliances
order-which-partner = Which partner
order-other-ending = The name ends in .{ $typed }, but what is written is { $format }. End it in .{ $ending }, or choose another form above.
order-none-chosen = Choose at least one alliance, with its digit or with Space.
order-worksheet = a blank worksheet
order-format = As
order-format-html = Web page (HTML)
order-format-pdf = PDF, to print or send
order-format-brief = Brief: one page (PDF)
order-format-slides = Slides for a wall (PDF)
order-format-docx = Word document (DOCX)
order-format-md = Markdown
order-format-txt = Plain text
order-format-xlsx = Excel workbook (XLSX)
order-format-csv = Spreadsheet (CSV)
order-format-json = Data for programs: JSON
order-format-ics = Calendar (ICS)
order-format-svg = Picture (SVG)
order-names = Names
order-names-real = as they are
order-names-letters = letters in their place
order-hidden = Replace these words too
order-place = Where to
order-preview = What it will say
order-preview-list = What goes and what stays
order-write = write
order-nothing = There is nothing to write in this form yet.
format-fonts = the typefaces that madbook carries cannot be read; install madbook again
format-empty = a page or a figure has no size; choose another form, such as html
format-failed = { $problem }; choose another form, such as html
order-failed = This report could not be made: { $problem }
order-written = { $count ->
    [one] Written: { $paths }
   *[other] Written, { $count } files: { $paths }
}
copied-system = Copied to the clipboard.
copied-terminal = Sent to your terminal’s clipboard; some terminals refuse this.
pasted-system = Put in from the clipboard.
pasted-inside = Put in what was copied here last; the clipboard of the system cannot be read.
copied-too-long = This is too long for your terminal’s clipboard. Write it to a file instead.

# Keys, boxes and questions of the screen

layer-text = While you write
layer-gauge = On a gauge
layer-form = In a form
layer-matrix = In the matrix
layer-dialog = Where something is asked
layer-report = In the box for a report
layer-help = If a key does nothing
layer-key-check = While keys are checked
layer-finder = In a list you search
layer-audience = In the view for a room
layer-workshop = In a workshop
layer-projector = In the window for a room
layer-room = On the screen of a room
act-digit = number
act-digit-about = Type the number you mean: on a scale, 4 is 4; on a gauge, 40 is 40
act-digit-picture-about = Go to the finding of this number, where one alliance is shown
act-badge = letter
act-badge-about = Go to the alliance with this letter
act-focus = one alliance
act-focus-about = Show the alliance you are at on a page of its own
act-audience = for a room
act-audience-about = For a projector, for a room: this page in large letters, nothing else
act-workshop = workshop
act-workshop-about = Hold a workshop: people rate an alliance on this laptop, each for themselves
act-mirror = mirror
act-mirror-about = Hold your partner's view of the alliance against yours
act-pass-over = not here
act-pass-over-about = Pass over somebody who is not there; the same key brings them back
act-second-round = second round
act-second-round-about = Rate the same once more, beside the round before
act-take-over = take over
act-take-over-about = Take what the group rated over into the workbook, one answer at a time
act-park = park
act-park-about = Put something aside, to be talked about later
act-promise = action
act-promise-about = Note what somebody promises to do, who and by when
act-clock = clock
act-clock-about = Start the workshop's clock, stop it for a while, and let it go on
act-next-step = next step
act-next-step-about = Go on to the next step of the timed route, early or late
act-minute-more = minute more
act-minute-more-about = Give this step of the workshop one minute more
act-minute-less = minute less
act-minute-less-about = Take one minute from this step of the workshop
act-notes = notes
act-notes-about = Show or hide the facilitator's notes: what to ask, what to listen for
act-blank-screen = blank
act-blank-screen-about = Blank the screen, and bring it back
act-previous-alliance = alliance before
act-previous-alliance-about = Go to the alliance before, same question
act-previous-alliance-picture-about = Go to the alliance before
act-next-alliance-picture-about = Go to the next alliance
act-keep = keep
act-keep-about = Keep what the form holds
act-discard = drop
act-discard-about = Drop what you typed into the form; you are asked first
act-interrupt = leave?
act-interrupt-about = Ask whether to leave madbook
act-new-line = new line
act-new-line-about = Begin a new line
act-char-left = left
act-char-left-about = One character to the left
act-char-right = right
act-char-right-about = One character to the right
act-row-above = up
act-row-above-about = One row up
act-row-below = down
act-row-below-about = One row down
act-word-left = word left
act-word-left-about = One word to the left
act-word-right = word right
act-word-right-about = One word to the right
act-line-start = line start
act-line-start-about = To the start of the line
act-line-end = line end
act-line-end-about = To the end of the line
act-text-start = text start
act-text-start-about = To the start of the text
act-text-end = text end
act-text-end-about = To the end of the text
act-select-left = select left
act-select-left-about = Select a character to the left
act-select-right = select right
act-select-right-about = Select a character to the right
act-select-up = select up
act-select-up-about = Select to the row above
act-select-down = select down
act-select-down-about = Select to the row below
act-select-word-left = select word left
act-select-word-left-about = Select a word to the left
act-select-word-right = select word right
act-select-word-right-about = Select a word to the right
act-select-line-start = select to start
act-select-line-start-about = Select to the start of the line
act-select-line-end = select to end
act-select-line-end-about = Select to the end of the line
act-select-all = select all
act-select-all-about = Select the whole text
act-delete-back = delete
act-delete-back-about = Delete what is before the cursor, or what is selected
act-delete-forward = delete after
act-delete-forward-about = Delete what is after the cursor, or what is selected
act-delete-word-back = delete word
act-delete-word-back-about = Delete the word before the cursor
act-delete-to-space = back to space
act-delete-to-space-about = Delete back to the space before
act-delete-word-forward = delete word after
act-delete-word-forward-about = Delete the word after the cursor
act-delete-to-start = delete to start
act-delete-to-start-about = Delete to the start of the line
act-delete-to-end = delete to end
act-delete-to-end-about = Delete to the end of the line
act-copy = copy
act-copy-about = Copy what is selected
act-copy-report = copy text
act-copy-report-about = Copy what the report will say
act-show-list = list or text
act-show-list-about = Show what goes into the report and what stays, or what it will say
act-cut = cut
act-cut-about = Cut what is selected
act-paste = paste
act-paste-about = Put in what was copied
notice-state-back = It is as it was before the other state took its place.
notice-nothing-to-paste = There is nothing to put in. Your terminal may paste with Ctrl+Shift+V.
leave-title = Leave this workbook?
leave-lead = Everything is saved.
leave-list = Go to your workbooks
leave-stay = Stay here
quit-title = Leave madbook?
quit-lead = Everything is saved before madbook ends.
quit-stay = Go on working
quit-leave = Leave madbook
put-back-title = Bring back how it was { $when }?
put-back-undo = Nothing is lost: undo takes it back, and how it is now is kept among the earlier states.
put-back-kept = Nothing is lost: how it is now is kept among the earlier states.
put-back-no = No, leave it as it is now
put-back-yes = Yes, bring it back
trash-kept = “{ $title }” is kept in the trash with its workshops, from where you can take it back.
trash-file = The file is { $file }, last edited { $when }, { $answered } of { $asked } answered.
trash-file-damaged = The file is { $file }, and it is damaged.
trash-file-arriving = The file is { $file }, and it is still arriving.
trash-file-closed = The file is { $file }, and it cannot be opened here.
trash-copy = It is a copy of { $file }, which stays.
copy-title = “{ $title }” is there more than once
copy-lead = This is a copy, as a folder that syncs makes one.
copy-join = Join it with { $file }
copy-join-about = Both become one, answer by answer: the one edited last counts. Nothing is lost, and this copy then goes to the trash.
copy-open = Open this copy by itself
arriving-title = “{ $title }” is still arriving
arriving-lead = Another program is still writing this file. Wait a minute, then look again.
damaged-title = “{ $title }” is damaged
damaged-lead = Nothing was changed, and nothing has to be decided now.
damaged-instead = Open { $file } instead, the same workbook
damaged-earlier = See its earlier states
damaged-earlier-about = You choose one to go on with. The damaged file is kept beside it.
damaged-trash = Move the damaged file to the trash
damaged-trash-about = You are asked once more, and can take it back from there.
list-again = Look again
trash-yes = Move it to the trash
trash-no = Leave it
places-focus = One alliance
alliance-form-kind = How do you stand to it?

## The picture of the alliances: short forms

pic-short-unplaced = Not placed yet
pic-short-open = Still open
pic-short-to-partnership = Up to partnership
pic-short-to-emerging = Up to emerging
pic-short-to-strategic = Up to strategic
pic-short-from-partnership = From partnership
pic-short-from-emerging = From emerging
pic-short-from-strategic = From strategic
pic-gauge-risk-short = Risk
pic-gauge-risk-letter = R
pic-gauge-duration-short = Duration
pic-gauge-duration-letter = D
pic-gauge-legal-short = Legal
pic-gauge-legal-letter = L
pic-marks-of = { $held } of 5 marks
pic-marks-open = { $held } of 5, { $open } open
pic-stays = stays
pic-aim = aim { $aim }
pic-now = now { $now }
pic-not-answered = not answered
pic-now-and-aim = { $now }, aim { $aim }
pic-near = near “{ $stop }”
pic-tag-now = now
pic-tag-aim = aim
pic-tag-both = now and aim
pic-and = { $one } and { $other }
pic-at = { $gauges } { $at }
pic-all-at = all three { $at }
pic-lags-by = lags { $by }
pic-lags-behind = lags { $by } behind { $gauges }
pic-above = { $count } above
pic-below = { $count } below
pic-all = all { $all }
pic-all-long = how many of all { $all } stand where
pic-all-open-long = how many of all { $all } stand where, { $open } open
pic-all-open = all { $all }, { $open } open

## The picture: its legend, from the fullest wording to the shortest

pic-legend-now-long = where it stands now
pic-legend-now = now
pic-legend-aim-long = where you aim
pic-legend-your-aim = your aim
pic-legend-aim = aim
pic-legend-band-long = somewhere in here, as a gauge is blank
pic-legend-band = a gauge is blank
pic-legend-thirds-long = two thirds, where alliances tend to lie
pic-legend-thirds-lie = where alliances tend to lie
pic-legend-thirds-here = alliances tend to lie here
pic-legend-thirds = often here
pic-legend-walls-long = where the midrange begins and ends
pic-legend-walls = midrange edge
pic-legend-lags-long = the gauge that lags
pic-legend-lags = lags

## The picture: the sentence for the whole firm

pic-sentence = { $said }.
pic-number = { $number ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $number }
}
pic-number-first = { $number ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
   *[other] { $number }
}
pic-head-none = Here you will see where each of your alliances stands, between a single deal and one firm. Add the first one to begin.
pic-head-unplaced = Nothing is placed yet: set a gauge to see where you stand.
pic-head-one-open = { $name } is not settled yet: not all of its gauges and marks are known.
pic-head-open = None of your { $all } is settled yet: each still has some gauge or mark open.
pic-head-all = { $count ->
    [2] Both of yours { $what }
   *[other] All { $all } of yours { $what }
}
pic-head-some = { $some } of your { $all } { $what }
pic-head-shown = { $some } of the { $all } that are placed here { $what }
pic-head-named = { $said }: { $names }
pic-head-clause = { $said }, { $clause }
pic-is-strategic = { $count ->
    [one] is a strategic alliance
   *[other] are strategic alliances
}
pic-is-emerging = { $count ->
    [one] is an emerging alliance
   *[other] are emerging alliances
}
pic-is-partnership = { $count ->
    [one] is a partnership
   *[other] are partnerships
}
pic-is-integration = { $count ->
    [one] goes beyond an alliance
   *[other] go beyond an alliance
}
pic-is-transaction = { $count ->
    [one] is a transaction
   *[other] are transactions
}
pic-clause-paper = though little of it is on paper
pic-clause-apart = though its gauges pull apart
pic-clause-commitment = with { $marks } of the five marks at most
pic-clause-value = though you have bound yourselves little so far
pic-clause-trust = though two answers on trust disagree
pic-clause-low-trust = though trust is rated as low
pic-clause-level = though it is called deeper than the answers on trust support
pic-clause-safeguards = with few safeguards held
pic-clause-must-have = though it fails one of your must-haves
pic-clause-overdue = though its review is overdue
pic-who-what = { $who } { $what }
pic-rest-open = { $told }; { $open }
pic-open-gauge = { $name } is open: { $gauge } is not set
pic-open-gauges = { $name } is open: { $count } gauges are not set
pic-open-marks = { $count ->
    [one] { $name } is open: 1 mark is not judged
   *[other] { $name } is open: { $count } marks are not judged
}
pic-count-strategic = { $count ->
    [one] { $count } strategic alliance
   *[other] { $count } strategic alliances
}
pic-count-emerging = { $count ->
    [one] { $count } emerging alliance
   *[other] { $count } emerging alliances
}
pic-count-partnership = { $count ->
    [one] { $count } partnership
   *[other] { $count } partnerships
}
pic-count-integration = { $count } integrated
pic-count-transaction = { $count ->
    [one] { $count } transaction
   *[other] { $count } transactions
}
pic-count-open = { $count } open

## The alliance in focus

pic-kind-existing = existing ally
pic-kind-desired = wanted ally
pic-kind-potential = candidate
pic-marks = Marks { $held } of 5
pic-half-note = { $sign } counts half
pic-marks-heading = Marks: { $held } of 5
pic-told = { $title }: { $detail }
pic-part = { $label } ({ $part })
pic-goes-to = goes to { $answers }
pic-working = How it reads
pic-moves = What would move it
pic-aims-bring = Your aims bring it to { $at }.

## For a room

audience-none = There is nothing to show yet. Set the gauges of an alliance, and it appears here.
audience-agenda = What comes next
audience-place = { $number } of { $count }
audience-lags = { $gauge } lags

## A workshop on one laptop

live-title = Workshop
live-about = People around this laptop rate an alliance, each for themselves and unseen by the others. Then all see the answers together as dots, the widest disagreement first, and talk about why.
live-about-windows = With a projector: open a second window on it and run “madbook audience” there. It shows only what the room may see. What people rate is kept in a file of its own beside this workbook; nothing goes into the workbook but what you take over.
live-reading = Looking whether a workshop was left open…
live-begin = Begin a workshop
live-problem = { $problem }
live-people = Who is in the room?
live-people-about = Decide this together: it cannot be changed later.
live-people-count = { $count ->
    [one] One person in the room.
   *[other] { $count } people in the room.
}
live-how = How do people take part?
live-names = By name
live-names-about = Who stands at the two ends is named after the reveal, to be asked why. Whoever has the workshop's file can read what each person rated.
live-letters = By letter
live-letters-about = Each person remembers a letter. Who stands at the two ends is named by letter; the file tells what each letter rated.
live-nameless = Nameless
live-nameless-about = Nobody is told from another, on no screen and in no file. If the program is cut off, those who rated last rate again.
live-who = Their names, one on each line
live-how-many = How many people?
live-smallest = Show nothing where fewer than this many answered (at least { $fewest })
live-too-few = With fewer than { $smallest } people, everybody could tell who said what. Add people, or write a smaller number in the last field.
live-too-many = One laptop goes round { $most } people at most.
live-group-too-small = Under { $fewest } people everybody knows who the other one is: choose { $fewest } or more.
live-same-name = Two people have the same name. Add a letter to tell them apart.
live-too-long = That is as long as it can be.
live-round-title = What is rated?
live-round-about = Everybody rates it on a page of their own and hands the laptop on. Nobody sees an answer before all have handed on.
live-no-alliance = There is no alliance in this workbook yet. Go back with Esc, add one to the list of alliances, and come again.
live-which-alliance = Which alliance?
live-what = What of it?
live-factors = The five factors
live-gauges = The three gauges
live-screen = What does the projector show?
live-screen-own = A window of its own, with “madbook audience”; or there is none
live-screen-same = This very screen
live-blank-first = The room sees this screen. Blank the projector now, by its remote control or by closing its lens, and keep it dark until everybody has handed on. Then press Enter.
live-round = { $alliance }: { $what }
live-round-again = { $alliance }: { $what }, round { $turn }
live-answered = { $answered ->
    [0] Nobody of { $people } has answered yet
    [one] One of { $people } has answered
   *[other] { $answered } of { $people } have answered
}
live-passed-count = { $count ->
    [one] (one is not here)
   *[other] ({ $count } are not here)
}
live-not-hidden-names = Nobody sees an answer before the reveal. Not hidden: who has answered; after it, who stands at the two ends; and the file tells who rated what. Fewer than { $smallest } answers are never shown.
live-not-hidden-letters = Nobody sees an answer before the reveal. Not hidden: which letters have answered; after it, which letters stand at the two ends; and the file tells what each letter rated. Fewer than { $smallest } answers are never shown.
live-not-hidden-nameless = Nobody sees an answer before the reveal, and no screen and no file tells who rated what. Not hidden: how many have answered. Fewer than { $smallest } answers are never shown.
live-shown-when = Shown once everybody has answered
live-next-anybody = The next person begins
live-back-anybody = Somebody who was not here has come
live-passed = not here
live-passed-over = Passed over. They can come back until the reveal.
live-reveal = Show what everybody rated
live-drop = Stop this round and forget what was rated
live-drop-sure = Everything rated in this round would be forgotten. Press Enter once more to stop it.
live-dropped = The round was stopped and forgotten.
live-quit-ballot = What is answered here and not handed on would be forgotten.
live-quit-kept = The round stays open, and what was handed on is kept.
live-quit-unkept = { $count ->
    [one] The round stays open, but whoever rated last rates again.
   *[other] The round stays open, but the { $count } who rated last rate again.
}
live-quit-key = { $key } once more leaves.
live-who-about = { $name }, about { $alliance }
live-reason = Why? Read out without your name; may stay empty
live-hand-on = Hand it on?
live-hand-on-about = Enter hands it on and clears the page. Until then Esc goes back, and you can change it; after that nobody can.
live-left-blank = left blank
live-dont-know = don't know
live-not-applicable = does not apply
live-blank-count = { $count ->
    [one] One question is still blank.
   *[other] { $count } questions are still blank.
}
live-handed-on = Handed on. Pass the laptop to the next person.
live-not-handed-on = This was not taken: the round is over, or this person has answered already.
live-forget-sure = What you rated would be forgotten. Press Esc once more to leave, or go on and hand it on.
live-hidden = fewer than { $smallest } answered
live-hidden-about = { $question }: fewer than { $smallest } people rated it, so nothing is shown.
live-agreed = { $question }: { $pattern }.
live-sentence = { $question }: { $pattern }. Middle { $median }, from { $low } to { $high }.
live-sentence-ranged = { $question }: { $pattern }. Middle { $median }.
live-dont-know-count = { $count ->
    [one] One does not know.
   *[other] { $count } do not know.
}
live-not-applicable-count = { $count ->
    [one] For one it does not apply.
   *[other] For { $count } it does not apply.
}
live-ends = At the two ends: { $lowest } { $low }; { $highest } { $high }. Ask them first, and each of them why.
live-ask-ends = Ask whether somebody at either end wants to say why.
live-moved = Since the round before: middle { $before }, now { $now }; range { $then_range }, now { $now_range }.
live-not-moved = Nothing moved since the round before.
live-since-last = Since the workshop of { $date }: middle { $before }, now { $now }; range { $then_range }, now { $now_range }. Others may have been in the room then.
live-not-moved-since-last = Nothing moved since the workshop of { $date }. Others may have been in the room then.
live-reasons = Reasons, to be read out without names
live-second-round = A second round stands beside the first; the first stays as it is.
live-take-over = Take over into the workbook
live-take-over-known = { $question } of { $alliance } is { $number } in the workbook now. Its answer becomes this one, marked as the group's; undo brings it back.
live-take-over-blank = { $question } of { $alliance } is blank in the workbook. Its answer becomes this one, marked as the group's.
live-take-over-number = The answer, { $low } to { $high }; the middle of the group stands there
live-no-number = Type a whole number within the scale.
live-taken-over = Taken over, marked as the group's.
live-nothing-to-take-over = There is nothing to take over: too few people rated it.
live-alliance-gone = This alliance is no longer in the workbook.
live-new-round = Rate an alliance
live-go-on = Go on with the open round
live-rounds = Rounds
live-actions = What people promised
live-parked = Parked
live-park = Park it
live-park-what = What is to be talked about later?
live-park-about = It stands in the workshop until it is taken out.
live-parked-one = Parked.
live-promise = An action
live-promise-about = What somebody promises, who does it and by when. It stands in the workshop; Enter on it takes it into the workbook.
live-promised-one = Noted.
live-removed = Taken out.
live-action-there = The workbook has this action already.
live-action-taken-over = Taken over into the actions of the workbook.
live-report = Write a report of it, to send to those who were here
live-report-title = { $firm }: what a workshop said
live-report-file = workshop
live-report-answers = Answers
live-report-reasons = Reasons given for { $question }
live-report-what = What
live-report-who = Who
live-report-when = By when
live-clock-start = Start the clock
live-clock-about = { $steps } steps, { $minutes } minutes
live-clock-started = The clock runs. It stands at the foot of this page.
live-clock-not-started = The clock is not started yet.
live-clock-none = These questions have no route with minutes for each step.
live-clock-was-last = This is the last step.
live-clock-step = Step { $number }
live-clock-left = { $minutes } min left
live-clock-over = { $minutes } min over
live-clock-paused = stopped, { $time }
live-clock-on-time = on time
live-clock-behind = { $minutes } min behind
live-clock-ahead = { $minutes } min ahead
live-clock-then = then { $step }, { $minutes } min
live-clock-last = the last step
live-clock-over-once = “{ $step }” has had its time. Go on when the room is ready, or give it a minute more.
live-notes-title = For you alone
live-notes-ask = Ask
live-notes-listen = Listen for
live-notes-none = These questions have no notes for whoever leads the room.
live-close = Close the workshop
live-close-sure = A closed workshop stays as it is; the next one begins anew and is held against it. You can still look at it and write its report. Press Enter once more to close it.
live-closed = The workshop is closed. It stands below: there you can look at it and write its report.
live-closed-title = Workshop of { $date }, closed
live-closed-stays = This workshop is closed and stays as it is. You can look at it, write its report, and take things over into the workbook.
live-closed-ones = Closed workshops
live-closed-about = { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}
live-blank = The room sees nothing now.
live-blank-yourself = The room sees this very screen. Only the projector itself can be made dark.
live-is-blank = The room sees nothing now; the key that blanks it shows it again.
live-not-blank = The room sees it again.
live-not-saved = The workshop is not in its file: { $problem }
live-not-shown = The projector's window does not follow: { $problem }
live-people-wait = The workshop has not begun. What you typed waits until you go on with it.
dots-middle = middle
projector-title = For the room
projector-waits = Nothing is shown yet. In the other window, open the workshop: madbook workshop "Your Firm".
projector-leave = This window follows it. Ctrl+Q closes it.

## Setting a gauge

pic-not-set = not yet set
pic-tag-at = { $name }, at { $at }
pic-type-number = Type the number you read: 4 and 0 make 40.
pic-type-second = { $typed }… type the second digit.
pic-type-second-or = { $typed }… type the second digit, or { $key } for { $typed }.
pic-type-hundred = 10. One more 0 makes 100.
pic-type-wrong = “{ $typed }” is not a whole number from 0 to 100. Nothing was changed.
pic-somewhere = somewhere in here
header-place = { $at } of { $of }
onward-alliance = next: { $name }
onward-part = on to { $title }
onward-picture = on to the picture

## Keys

# Their names as the keyboards of this language have them.
key-ctrl = Ctrl
key-alt = Alt
key-shift = Shift
key-page-down = PgDn
key-page-up = PgUp
key-page-down-plain = PgDn
key-page-up-plain = PgUp
key-up-plain = Up
key-down-plain = Down
key-left-plain = Left
key-right-plain = Right
key-tab = Tab
key-enter = Enter
key-esc = Esc
key-space = Space
key-backspace = Backspace
key-delete = Del
key-insert = Ins
key-home = Home
key-end = End
keys-title = Check the keys
keys-place = { $at } of { $of }
keys-intro = You are asked for one key after the other and told what arrives. Here no key does anything else. Esc ends the check; what you chose until then stays.
keys-press = Press { $key }
keys-press-quit = Wherever you are, it saves and leaves. Here it only ends the check.
keys-nothing = If nothing happens, press Enter or Space.
keys-other = { $came } arrived in its place. Press { $key } once more, or Enter to choose another key.
keys-unknown = Something arrived that madbook does not know. Press { $key } once more, or Enter to choose another key.
keys-instead = { $key } does not work here. Press the key that you want instead.
keys-alternatives = The same is done by { $keys } already.
keys-free = Free for it, among others: { $keys }.
keys-or = { $before } or { $last }
keys-without = Or press Enter to leave it without a key.
keys-with-others = Or press Enter to leave it at that.
keys-types = { $key } writes. Choose one with Ctrl, or an F key.
keys-taken = { $key } is taken: “{ $about }”. Choose another.
keys-unknown-instead = Something arrived that madbook does not know. Choose another.
keys-so-far = So far:
keys-done = That was the last one.
keys-done-all = All keys work here.
keys-done-replaced = { $count ->
    [one] One command has another key now. It is kept for next time, and the foot of the screen and the help show it.
   *[other] { $count } commands have other keys now. They are kept for next time, and the foot of the screen and the help show them.
}
keys-done-missing = { $count ->
    [one] One key does not work here and has no other in its place; the list of commands has what it does.
   *[other] { $count } keys do not work here and have no others in their place; the list of commands has what they do.
}
keys-done-card = A card of your keys for the wall: madbook keys --card. Any key ends the check.
keys-not-kept = What you chose holds now, but cannot be kept for next time: { $problem }
keys-nowhere = What you choose cannot be kept for next time: there is no home folder. Set MADBOOK_CONFIG_DIR to a folder of yours.
keys-no-terminal = Keys can only be checked on the full screen of a terminal. “madbook keys --card” prints them.
keys-left = A card of your keys, to print or to look at: madbook keys --card
keys-card-title = The keys of madbook
keys-card-own = Changed by you in { $path }
keys-forgotten = madbook's own keys count again.
own-keys-problem = line { $line }, column { $column }: { $what }
own-keys-heading = Some of your own keys, in { $path }, do not count:
own-keys-what-to-do = Change or remove these lines, or choose your keys anew: madbook keys
own-keys-unknown = there is no command “{ $name }” that could have other keys; “madbook config init” writes a file with all of them
own-keys-layer = there is no such command in “{ $name }”; the places are { $layers }
own-keys-action-twice = “{ $name }” stands there twice; the first one counts
own-keys-none = “{ $name }” keeps { $keys }: what has keys cannot be without one; name another
own-keys-no-key = “{ $name }” is no key; keys look like { $examples }
own-keys-types = { $key } writes, so it cannot be a command's key
own-keys-taken = { $key } is taken: “{ $about }”

## Completions and the manual

setup-no-home = There is no home folder to put them in. Name a folder with --into.
setup-manual-title = The manual of madbook
setup-manual-name = Name
setup-manual-synopsis = Synopsis
setup-manual-description = Description
setup-manual-extra = Examples and more
setup-bash = bash: they count in the next shell, where the package bash-completion is installed.
setup-zsh = zsh: write this line into your .zshrc, above compinit: fpath=({ $folder } $fpath)
setup-fish = fish: they count in the next shell.
setup-powershell = PowerShell: write this line into the file that $PROFILE names: . { $path }
setup-manual = The manual: man madbook. Where it is not found: MANPATH={ $folder}: man madbook

## Settings

settings-title = Settings
settings-next-start = It counts from the next start on.
hint-help = { $key } shows all the keys that work where you are.
hint-go-to = { $key } goes to any question by a few of its letters.
hint-undo = { $key } takes your last change back, step by step.
hint-picture = { $key }, then “report”, puts this picture on paper.
hint-alliances = { $key } leads to the next alliance, on any page.
hint-actions = { $key }, then “report”, puts the dates in your calendar.

set-theme = Colours
set-theme-about = The colours of the screen. As usual, they are those that suit your terminal.
set-language = Language
set-language-about = What madbook speaks and asks in. Without a choice: the language of your system, or English.
set-keymap = Keys
set-keymap-about = The usual keys, or those for hands that know vim. Single keys are changed with “madbook keys”.
set-mouse = Mouse
set-mouse-about = Whether a click chooses. If not, the mouse selects text as everywhere in your terminal.
set-ascii = Plain signs
set-ascii-about = Draw with plain ASCII characters only, for a terminal that shows boxes or question marks.
set-plain = Line by line
set-plain-about = Ask and tell line by line, for screen readers, in place of the full screen.
set-hints = Hints
set-hints-about = A line at the bottom the first time something helps. Turned on anew, each comes once more.
set-prepared-by = Reports by
set-prepared-by-about = Who makes your reports. It stands above them; nothing where it is empty.
set-prepared-for = Reports for
set-prepared-for-about = Whom your reports are for. It stands above them; a partner’s says the partner.
set-logo = Logo
set-logo-about = The picture above your reports: PNG, JPEG or SVG. No edition with letters for names has it.
set-tables = Tables (CSV)
set-tables-about = How numbers stand in CSV tables: point (1.5, commas between cells, as programs read them), comma (1,5, semicolons between), or as your language has it.
set-workbooks = Workbooks
set-workbooks-about = The folder that your workbooks are kept in. Those that lie elsewhere stay there.
set-pack = Questions
set-pack-about = The folder of a pack with questions of your own. As usual, they are the built-in ones.
theme-dark = dark
theme-light = light
theme-contrast = high contrast
theme-colour-blind = colour-blind safe, dark
theme-colour-blind-light = colour-blind safe, light
theme-either = on any background
theme-mono = without colours
keymap-default = as usual
keymap-vim = as in vim
tables-language = as in your language
tables-point = with a point: 1.5
tables-comma = with a comma: 1,5
set-usual = as usual
set-yes = yes
set-no = no
set-from-file = your settings, line { $line }
set-from-former = kept by an earlier madbook
set-from-now = chosen just now
set-from-environment = { $name } in the environment
set-from-option = option { $name }
set-yes-no = true or false
set-picture = the path of a picture in quotation marks, such as "~/logo.png"
set-words = words in quotation marks, such as "Ann Lind"
set-folder = a folder in quotation marks, such as "~/madbook"
set-problem = { $path }, line { $line }, column { $column }: { $what }
set-unknown = there is no setting “{ $name }”; there are { $names }
set-twice = “{ $name }” stands there twice; the first one counts
set-no-pack = there is no pack in { $path }, so the built-in questions are asked; name the folder of a pack, or leave this out
set-not-taken = “{ $name }” cannot be { $given }; allowed: { $allowed }
set-no-quotes = quotation marks are missing: { $words }
set-no-comma = a comma is probably missing here
set-broken = it breaks off here; a quotation mark or a bracket is missing, and what follows does not count
set-bracket = a bracket is missing here, or a wrong one stands here
set-not-begun = all of this file stands between “{ $begin }” and “{ $end }”; the first of them is missing
set-after-end = the last bracket stands before this, so what follows does not count
set-not-utf8 = this is not UTF-8 text: save the file as UTF-8
set-no-keys-field = a line of keys holds no “{ $name }”, only action, keys and layer
set-no-keys = this is no line of keys, such as (action: "Undo", keys: ["F9"]): { $why }
set-no-theme = this theme cannot be read: { $why }
set-not-in-theme = a theme has no “{ $name }” here; there are { $names }
set-unread = Your settings cannot be read, so the usual ones hold: { $problem }
set-is-folder = this is a folder, not a file; call it something else, and “madbook config init” writes the file
set-no-file = this is no file but a device or the like; put a text file in its place
set-too-big = this is too large to be one of madbook's; “madbook config init” writes one, once this is called something else
set-allowed = { $about } Allowed: { $allowed }.
set-template = What you choose for madbook. Take away the two strokes in front of a line and change it.
config-file = Settings
config-keys = Keys    
config-themes = Themes  
config-absent = (not there yet)
config-head-name = setting
config-head-value = what holds
config-head-source = from
config-well = All is well with your settings and keys.
config-explained = { $path } (what you chose stays, with a comment on each setting)
config-is-there = { $path } is there already and stays as it is.
config-set = { $name }: { $value }
config-no-pack = There is no pack in { $path }: a pack is a folder with a pack.ron. “madbook pack new” makes one.
config-no-folder = { $path } is a file. Name a folder.
config-no-folder-yet = { $path } is not there yet; your first workbook makes it.
config-unset = { $name } is as usual again.
config-hidden = For now this is hidden by another choice: { $source }.
config-keys-template = Your own keys. Take away the two strokes in front of a line and change it; the first key of a line is the one that is shown.
ground-title = Which reads best?
ground-lead = Your terminal does not say which colour your words stand on.
ground-later = You are asked this once. Change it whenever you like: F2, settings.
ground-dark = A dark ground
ground-light = A light ground
ground-contrast = As much contrast as there is
ground-either = Without colours of its own

## The tour

tour-title = The tour, { $at } of { $of }
tour-is-open = That key works once the tour has ended: Enter goes on with it, Esc ends it.
tour-leave = end the tour
tour-alliances = The firms that you work with, or would like to. Each is asked about on its own, and one is enough to begin.
tour-question = One question at a time. Arrows only look around; a digit, Space or Enter answers. “I don't know” is an answer as well, and nothing has to be answered.
tour-picture = Where each of them stands between a single deal and one firm, now and where it is to go. It is there from your first answer on: { $key } shows it anywhere.
tour-focus = One alliance by itself: what your answers say about it, and what is worth a closer look. Each leads to the answers behind it.
tour-factors = Five factors of a good choice, rated from 1 to 5. What shows it is asked as well, since a number alone is easily given.
tour-actions = What comes of it: who does what by when. It goes into your report and your calendar.
tour-end = That is all of it. { $palette } lists all you can do, a report to print as well; { $help } shows the keys. After the tour, { $leave } leads back to the list of workbooks: { $new } begins your own there. Whatever you change can be taken back, so try anything.
