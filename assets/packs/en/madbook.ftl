app-name = madbook

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
verdict-transaction-headline = A transaction, deal by deal
verdict-partnership-headline = A partnership, side by side
verdict-emerging-headline = An emerging alliance, on its way
verdict-strategic-headline = A strategic alliance, with all five marks
verdict-integration-headline = Integration, beyond an alliance

# What each means
verdict-transaction-meaning = You do one deal at a time, and each carries its own risk.
verdict-partnership-meaning = You share work and some of the risk, but most marks of a strategic alliance are still missing.
verdict-emerging-meaning = Most of what makes a strategic alliance is there; talk about what is missing.
verdict-strategic-meaning = Two independent firms join what they have, and both gain lasting value from it.
verdict-integration-meaning = In risk, time or ownership the two have come close to being one firm.

# While answers are open
verdict-at-least = At least { $verdict }
verdict-at-most = At most { $verdict }
verdict-between = Between { $shallow } and { $deep }
verdict-open = Still open: anything from a single deal to one firm
verdict-unplaced = Set a gauge to see where it stands

section-transactional = Transactional
section-midrange = Midrange
section-integration = Integration

# How a reading was reached
working-gauges = Gauges: { $sum }, divided by three: { $position }.
working-no-gauges = No gauge is set yet.
working-marks = Marks: { $held } of 5.
working-marks-open = Marks: { $held } of 5 so far, { $open } still open.
working-transaction = Below 20 it is a transaction, whatever the marks.
working-midrange = From 20 to below 80 the marks decide: 3 make an emerging alliance, all 5 a strategic one.
working-integration = From 80 on it is integration, whatever the marks.
working-new-entity = { $gauge } at 80 or more is past an alliance, whatever the rest says.

# What would move it
step-set-gauges = Set the gauges that are still open: { $gauges }.
step-judge-marks = Judge the marks that are still open: { $marks }.
step-move-gauges = Points to go, over the three gauges together, before the marks count: { $points }.
step-hold-marks = It is { $more } short of { $verdict }. Look at: { $marks }.
marks-half = half a mark
marks-one = one mark
marks-many = { $count } marks

# The factors
band-strength = Strength
band-discuss = Discuss
band-concern = Concern
standing-proven = { $rating }, with evidence
standing-unproven = { $rating }, not shown yet
standing-blank = Not answered
standing-unknown = Don't know
standing-not-applicable = Does not apply

held-yes = Yes
held-partly = Partly
held-no = No

kind-existing = Existing
kind-desired = Desired
kind-potential = Potential

# What stands out
gravity-warning = Take care
gravity-discuss = Talk about it
gravity-note = Good to know

finding-paper = Long together, little on paper
    .detail = { $duration } stands at “{ $duration_stop }”, { $legal } only at “{ $legal_stop }”.
    .advice = Put the main points on paper; contract and trust go together, so it is no sign of distrust (Rigsbee; Cao & Lumineau 2015).

finding-apart = The gauges pull apart
    .detail = { $ahead } is ahead at “{ $ahead_stop }”; { $behind } lags { $spread } points behind at “{ $behind_stop }”.
    .advice = Ask whether { $behind } should catch up or { $ahead } should wait.

finding-commitment = More commitment than value
    .detail = You stand at { $position } of 100, yet the marks come to { $marks } of 5 at most.
    .advice = Agree what each side is to gain before you tie yourselves closer.

finding-value = More value than commitment
    .detail = The marks come to { $marks } of 5, yet you stand at only { $position } of 100.
    .advice = Ask what would protect what works: more time, a shared risk or a firmer agreement.

finding-entity = Beyond an alliance
    .detail = { $legal } stands at “{ $stop }”. An alliance leaves both firms as they are.
    .advice = Ask whether an agreement between two independent firms would do; if not, settle early how it can end.

finding-travel = Furthest to go: { $gauge }
    .detail = From { $now }, “{ $now_stop }”, to { $aim }, “{ $aim_stop }”.
    .advice = Name the first step and one person to see to it; listed firms with somebody in charge of alliances did better (Kale, Dyer & Singh 2002).

finding-claimed = { $factor }: nothing shows it yet
    .detail = You rated it { $rating }, “{ $anchor }”, without evidence.
    .advice = Write down what has shown it, or how you could put it to the test (BIG Network).

finding-low = { $factor }: low, but why?
    .detail = You rated it { $rating }, “{ $anchor }”, without saying why.
    .advice = A line on the reason tells you whether it can be mended.

finding-trust = Two answers on trust disagree
    .detail = You say that trust is there despite different ways, but rated it { $rating }, “{ $anchor }”.
    .advice = Settle which is right; a small joint project can tell, as working together builds more trust than reputation does (Meier et al. 2016).

finding-deep = Deep in, with little trust
    .detail = You stand at { $position } of 100, but rated trust { $rating }, “{ $anchor }”.
    .advice = Try a small joint project before you go deeper; working together builds more trust than reputation does (Meier et al. 2016).

finding-impact = Impact and potential disagree
    .detail = You say that it achieves something big for all, but rated its potential { $rating }, “{ $anchor }”.
    .advice = Hold it against your own objectives and name the one that it serves (BIG Network).

finding-independence = Independent, or one firm?
    .detail = You say that both firms stay their own masters, but { $gauge } stands at “{ $stop }”.
    .advice = Settle which is meant: who decides, and who owns what.

caveat = These scales help you think and talk; they are not tested instruments.
