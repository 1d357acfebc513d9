#!/bin/sh
# Six weeks of a pilot, from its first day to its fourth placement, with the commands as they are typed and what they
# print. Needs ifapilot in PATH. docs/worked-pilot.md is what it prints; a test compares them.
# Usage: worked-pilot.sh [FILE]     FILE: the database to make; else pilot.db in a new directory
#
# The clock is set by hand, so that it is the same every day. Ends with an error as soon as a command does not end as it
# should. No person in it exists; a carer and a child are references, as in the agencies' own lists.
set -eu

unset NO_COLOR IFAPILOT_NOW || true
root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$root/lib/play.sh"
IFAPILOT_DB=${1:-$(mktemp -d "${TMPDIR:-/tmp}/ifapilot-pilot-XXXXXX")/pilot.db}
export IFAPILOT_DB

# The cron job at six in the morning: a mail if something is overdue, and silence if nothing is.
night() {
  at "${1}T06:00"
  mail=$(ifapilot report overdue)
  printf '$ ifapilot report overdue\n%s\n\n' "${mail:-(no mail)}"
}

printf '$ export IFAPILOT_DB=pilot.db\n'

tell 'MONDAY 2 MARCH. The pilot is set up: ten authorities, three agencies, the agreements that there are.'
at 2026-03-02T09:00
pilot init --region em --pilot-start 2026-03-01
lead() { ifapilot authority update "$1" --contact "$2" --email "uasc@$1.example" --phone "$3" >/dev/null; }
lead derby 'Sam Lead' '01632 960 001'
lead derbyshire 'Alex Duty' '01632 960 002'
lead leicester 'Kim Desk' '01632 960 003'
lead leicestershire 'Robin Hall' '01632 960 004'
lead lincolnshire 'Jude Marsh' '01632 960 005'
lead north-northamptonshire 'Chris Field' '01632 960 006'
lead nottingham 'Lee Castle' '01632 960 007'
lead nottinghamshire 'Ali Forest' '01632 960 008'
lead rutland 'Max Water' '01632 960 009'
lead west-northamptonshire 'Noor Mill' '01632 960 010'
pilot provider add oak --name 'Oak Fostering' --contact 'Jo Place' --email placements@oak.example --phone '01632 960 101'
pilot provider add ash --name 'Ash Families' --contact 'Pat Home' --email duty@ash.example --phone '01632 960 102'
pilot provider add elm --name 'Elm Care' --sector voluntary --contact 'Vic Bridge' --email hello@elm.example \
  --phone '01632 960 103'
pilot framework add derbyshire ash --from 2026-01-01 --weekly-rate 900.00
pilot framework add leicestershire elm --from 2026-01-01 --weekly-rate 880.00
pilot framework add lincolnshire oak --from 2026-01-01 --weekly-rate 895.00
pilot framework add north-northamptonshire elm --from 2026-01-01
pilot framework add nottingham oak --from 2026-01-01 --weekly-rate 910.00
pilot partnership update --name 'East Midlands SMP' --officer 'Isobel Westbury' --email pilot@emsmp.example \
  --phone '01632 960 200' --home-office-email nts@homeoffice.example

tell 'V1, three weeks ahead: 24 hours to answer. derby is first.'
at 2026-03-02T10:00
pilot vacancy add --provider oak --carer oak-17 --area rutland --available 2026-03-23 --ages 10-15 --sex any \
  --languages Tigrinya,Arabic --notes 'two carers with a garden, near a mosque'
pilot rota next V1
pilot offer V1

tell 'V2, one week ahead: two working hours. derbyshire takes it, on its agreement with ash.'
at 2026-03-02T13:00
pilot vacancy add --provider ash --carer ash-03 --area nottinghamshire --available 2026-03-09 --ages 14-15 \
  --sex female --languages Kurdish --notes 'a single carer, with a girl of her own'
pilot offer V2
at 2026-03-02T14:20
pilot respond O2 accept --via phone --reason-code outstanding-transfer --contract framework
pilot message contacts V2
pilot told V2 all --about contacts --via email

tell 'TUESDAY 3 MARCH. derby says no on the telephone; derbyshire has a child of its own for V2.'
night 2026-03-03
at 2026-03-03T09:15
pilot respond O1 refuse --via phone --reason-code no-capacity
pilot offer V1
pilot match contact V2 --at 2026-03-02T16:40
pilot vacancy confirm V2 --available 2026-03-09
pilot match terms V2 --contract framework --weekly-cost 900.00 --confirmed
pilot match own V2 --child dby-0042 --age 15 --sex female --languages Kurdish --referred-on 2026-02-16
pilot match accept V2
pilot transfer arrange V2 --on 2026-03-09
pilot told V2 authority --about date --via email
pilot told V2 all --about transport --via email

tell 'WEDNESDAY 4 MARCH. Nobody at leicester answered: the morning mail says whom the rota names next.'
night 2026-03-05
at 2026-03-05T09:00
pilot offer V1

tell 'A carer outside the region: refused, and kept so that it can be counted.'
refused vacancy add --provider elm --carer elm-01 --area kent --available 2026-04-13
pilot told V3 provider --about declined --via phone

tell 'leicestershire takes V1. It has no agreement with oak, so it goes by spot terms.'
at 2026-03-05T15:00
pilot respond O4 accept --via email --reason-code good-match --contract spot --terms-ref lcc-spot-2026
pilot told V1 all --about contacts --via email
at 2026-03-06T10:30
pilot match contact V1 --terms-received
pilot match terms V1 --contract spot --terms-ref lcc-spot-2026 --weekly-cost 990.00

tell 'MONDAY 9 MARCH. The first placement, and a price that both can live with.'
night 2026-03-09
at 2026-03-09T14:00
pilot match terms V1 --contract spot --terms-ref lcc-spot-2026-b --weekly-cost 940.00 --confirmed
at 2026-03-09T16:30
pilot transfer complete V2 --arrived-on 2026-03-09
pilot told V2 provider --about arrival --via phone

tell 'TUESDAY 10 MARCH. V4, and an authority that leaves the pilot while it is asked.'
at 2026-03-10T09:30
pilot vacancy add --provider oak --carer oak-20 --area lincolnshire --available 2026-04-07 --ages 8-13 --sex any \
  --languages Arabic --notes 'two carers, used to siblings'
pilot offer V4
at 2026-03-10T12:00
pilot authority withdraw lincolnshire --reason 'no worker until the end of the month'
pilot offer V4
at 2026-03-10T16:00
pilot respond O6 accept --via email --reason-code good-match --contract spot --terms-ref nn-spot-7
pilot told V4 all --about contacts --via email

tell 'V5 goes to nottingham.'
at 2026-03-11T10:00
pilot vacancy add --provider oak --carer oak-21 --area nottingham --available 2026-03-30 --ages 12-15 --sex male \
  --languages Dari,Pashto --notes 'two carers, a college in walking distance'
pilot offer V5
at 2026-03-11T11:00
tell 'A slip: the refusal was meant for another authority. It is voided, and the answer recorded.'
pilot respond O7 refuse --via phone --reason-code timing
slip=$(ifapilot show V5 --format json | sed -n 's/.*"fact": *"\(F[0-9]*\)".*/\1/p' | tail -n 1)
pilot void "$slip" --reason 'typed for the wrong authority'
pilot respond O7 accept --via phone --reason-code framework --contract framework
pilot told V5 all --about contacts --via email

tell 'THURSDAY 12 MARCH. V6 goes to nottinghamshire.'
night 2026-03-12
at 2026-03-12T10:00
pilot vacancy add --provider ash --carer ash-05 --area derby --available 2026-03-26 --ages 11-15 --sex any \
  --languages Vietnamese --notes 'a single carer, no pets'
pilot offer V6
at 2026-03-12T15:00
pilot respond O8 accept --via email --reason-code good-match --contract spot --terms-ref ncc-spot-11
pilot told V6 all --about contacts --via email

tell 'FRIDAY 13 MARCH. V1 can be referred: what it still lacks is said at once.'
at 2026-03-13T09:30
refused refer request V1
pilot vacancy confirm V1 --available 2026-03-23
pilot refer request V1
pilot told V1 authority --about date --via email

tell 'MONDAY 16 MARCH. A profile that does not fit, and another request the same day.'
night 2026-03-16
at 2026-03-16T10:00
pilot refer profile V1 --child nts-2026-0101 --age 14 --sex male --languages Tigrinya --referred-on 2026-03-12
pilot told V1 provider --about profile --via email
at 2026-03-16T15:40
pilot match refuse V1 --reason-code location --note 'his brother is placed in another county'
pilot told V1 home-office --about decision --via email
pilot refer request V1

tell 'V7 out of turn, with a reason that is kept: the second for derbyshire, which has reached its cap.'
at 2026-03-16T16:00
pilot vacancy add --provider elm --carer elm-02 --area leicester --available 2026-03-27 --ages 10-15 --sex any \
  --languages Oromo,Amharic --notes 'two carers, a sister is placed here'
pilot offer V7 --to derbyshire --override 'a sister is placed with this carer already'
at 2026-03-16T16:40
pilot respond O9 accept --via phone --reason-code outstanding-transfer --contract spot --terms-ref dcc-spot-3
pilot told V7 all --about contacts --via email
pilot report caps

tell 'TUESDAY 17 MARCH. A carer in derbyshire: its vacancy goes there alone, outside the pilot.'
at 2026-03-17T09:30
pilot vacancy add --provider oak --carer oak-23 --area derbyshire --available 2026-04-06
pilot rota next V8
pilot offer V8
at 2026-03-17T11:00
pilot respond O10 refuse --via phone --reason-code no-need
pilot told V8 provider --about declined --via phone

tell 'The second profile for V1 fits: decided on the day it came.'
at 2026-03-17T11:30
pilot refer profile V1 --child nts-2026-0117 --age 13 --sex female --languages Arabic --referred-on 2026-03-13
pilot message profile V1 --to provider --told --via email
at 2026-03-17T15:30
pilot match accept V1
pilot told V1 home-office --about decision --via email
at 2026-03-18T10:00
pilot transfer arrange V1 --on 2026-03-24
pilot told V1 all --about transport --via email

tell 'WEDNESDAY 18 MARCH. V6 is made ready and referred.'
at 2026-03-18T11:00
pilot match contact V6
pilot vacancy confirm V6 --available 2026-03-26
pilot match terms V6 --contract spot --terms-ref ncc-spot-11 --weekly-cost 960.00 --confirmed
pilot refer request V6
pilot told V6 authority --about date --via email
at 2026-03-18T16:00
pilot match contact V6 --terms-received
at 2026-03-19T10:00
pilot refer profile V6 --child nts-2026-0125 --age 15 --sex male --languages Vietnamese
pilot told V6 provider --about profile --via email
pilot agenda

tell 'FRIDAY 20 MARCH. nottinghamshire is not done, but binds itself to accommodate the child.'
at 2026-03-20T09:30
refused match proceed V6
pilot match proceed V6 --accept-duty
pilot told V6 home-office --about decision --via email
refused match refuse V6 --reason-code age

tell 'MONDAY 23 MARCH. V5 is referred.'
at 2026-03-23T09:00
pilot match contact V5
pilot vacancy confirm V5 --available 2026-03-30
pilot match terms V5 --contract framework --weekly-cost 910.00 --confirmed
pilot refer request V5
pilot told V5 authority --about date --via email

tell 'TUESDAY 24 MARCH. The second placement; and the child of V6 is accommodated elsewhere in the region.'
night 2026-03-24
at 2026-03-24T12:00
pilot refer profile V5 --child nts-2026-0131 --age 15 --sex male --languages Dari
pilot told V5 provider --about profile --via email
at 2026-03-24T15:00
pilot transfer complete V1 --arrived-on 2026-03-24
pilot told V1 all --about arrival --via email
pilot transfer complete V6 --arrived-on 2026-03-24 --elsewhere --in-region yes
pilot told V6 all --about arrival --via email
at 2026-03-25T09:00
pilot refer request V6

tell 'WEDNESDAY 25 MARCH. nottingham has not decided on V5: it is chased, and the chase runs out.'
at 2026-03-25T14:00
pilot report overdue
pilot match chase V5 --until 2026-03-26T12:00
at 2026-03-26T10:00
pilot refer profile V6 --child nts-2026-0136 --age 12 --sex female --languages Vietnamese
pilot told V6 provider --about profile --via email
at 2026-03-26T14:00
pilot match accept V6
pilot told V6 home-office --about decision --via email
pilot transfer arrange V6 --on 2026-03-27
pilot told V6 all --about transport --via email

tell 'FRIDAY 27 MARCH. The Home Office is told no for V5, and nottingham steps back.'
night 2026-03-27
at 2026-03-27T09:00
pilot refer refuse V5
pilot told V5 all --about decision --via email
pilot withdraw V5 --reason-code capacity
pilot told V5 provider --about stepped-back --via email
pilot offer V5
at 2026-03-27T10:30
pilot respond O11 refuse --via phone --reason-code no-capacity
pilot offer V5

tell 'The third placement.'
at 2026-03-27T16:00
pilot transfer complete V6 --arrived-on 2026-03-27
pilot told V6 all --about arrival --via email

tell 'MONDAY 30 MARCH. A quiet period over Easter. lincolnshire is back, and has kept its place.'
night 2026-03-30
at 2026-03-30T09:00
pilot vacancy close V5 --as withdrawn --reason 'the carer is ill'
pilot vacancy confirm V7 --available 2026-03-30
pilot told V7 authority --about date --via email
pilot quiet start --from 2026-03-31
pilot told V7 all --about quiet --via email
pilot told V4 all --about quiet --via email
pilot authority rejoin lincolnshire
pilot vacancy add --provider elm --carer elm-03 --area west-northamptonshire --available 2026-04-27 --ages 13-15 \
  --sex male --languages Kurdish,Arabic --notes 'two carers, a room on the ground floor'
pilot rota next V9
pilot offer V9
at 2026-03-30T15:00
pilot match contact V4 --terms-received
pilot vacancy confirm V4 --available 2026-04-07
pilot match terms V4 --contract spot --terms-ref nn-spot-7 --weekly-cost 935.00 --confirmed
pilot refer request V4
pilot told V4 authority --about date --via email
at 2026-03-31T08:45
pilot respond O13 accept --via email --reason-code good-match
pilot told V9 all --about contacts --via email
pilot told V9 all --about quiet --via email
at 2026-03-31T10:00
pilot refer profile V4 --child nts-2026-0140 --age 12 --sex male --languages Arabic
pilot told V4 provider --about profile --via email

tell 'THURSDAY 2 APRIL. north-northamptonshire is chased, and answers.'
night 2026-04-02
at 2026-04-02T09:00
pilot match chase V4 --until 2026-04-02T17:00
at 2026-04-02T15:00
pilot match accept V4
pilot told V4 home-office --about decision --via email

tell 'TUESDAY 7 APRIL. The hold of V7 is suspended in the quiet period: no mail. Its provider has filled it elsewhere.'
night 2026-04-07
at 2026-04-07T09:00
pilot vacancy close V7 --as filled-elsewhere --reason 'filled by another authority in the quiet period'
pilot told V7 authority --about filled --via phone
pilot quiet end --on 2026-04-08
pilot told V9 all --about quiet --via email
pilot told V4 all --about quiet --via email

tell 'WEDNESDAY 8 APRIL. The move of V4 takes longer than its hold: extended, with a cost.'
at 2026-04-09T10:00
refused transfer arrange V4 --on 2026-04-14
pilot vacancy extend V4 --until 2026-04-15 --weekly-cost 310.00 --reason 'the escort is free on Tuesday'
pilot transfer arrange V4 --on 2026-04-14
pilot told V4 all --about transport --via email

tell 'TUESDAY 14 APRIL. The fourth placement, six weeks after the first day.'
night 2026-04-14
at 2026-04-14T16:00
pilot transfer complete V4 --arrived-on 2026-04-14
pilot told V4 all --about arrival --via email
pilot note V4 'settled in well, school place from Wednesday' --with oak --via phone
pilot show V4
pilot agenda
pilot report placements --format csv
pilot report kpi
pilot report outstanding
pilot vacancy list
pilot audit verify
pilot check
