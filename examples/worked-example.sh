#!/bin/sh
# Two days of a pilot, with the commands as they are typed and what they print. Needs ifapilot in PATH.
# Usage: worked-example.sh [FILE]     FILE: the database to make; else pilot.db in a new directory
#
# The clock is set by hand, so that it is the same every day. Ends with an error as soon as a command does not end as it
# should. No person in it exists; a carer is a reference, as in the provider's own list.
set -eu

unset NO_COLOR IFAPILOT_NOW || true
root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$root/lib/play.sh"
IFAPILOT_DB=${1:-$(mktemp -d "${TMPDIR:-/tmp}/ifapilot-example-XXXXXX")/pilot.db}
export IFAPILOT_DB

printf '$ export IFAPILOT_DB=%s\n' "$IFAPILOT_DB"

tell 'Monday morning: the pilot is set up.'
at 2026-03-02T09:00
pilot init --region em --pilot-start 2026-03-01
pilot authority update derby --contact 'Sam Lead' --email uasc@derby.example --phone '01632 960 001'
pilot authority update derbyshire --contact 'Alex Duty' --email uasc@derbyshire.example --phone '01632 960 002'
pilot authority update leicester --contact 'Kim Desk' --email uasc@leicester.example --phone '0116 496 0003'
pilot provider add oak --name 'Oak Fostering' --contact 'Jo Place' --email placements@oak.example \
  --phone '0115 496 0100'
pilot framework add derbyshire oak --from 2026-03-01 --weekly-rate 900.00

tell 'A place in three weeks: 24 hours to answer.'
pilot vacancy add --provider oak --carer oak-17 --area rutland --available 2026-03-23 --ages 10-15 --sex any \
  --languages Tigrinya,Arabic --notes 'two carers with a garden, near a mosque'
pilot rota next V1
pilot offer V1

tell 'A place in one week: 2 working hours. Refusing it uses no turn.'
at 2026-03-02T14:00
pilot vacancy add --provider oak --carer oak-18 --area nottinghamshire --available 2026-03-09 --ages 14-15 --sex female \
  --languages Kurdish
pilot offer V2
at 2026-03-02T15:10
pilot respond O2 refuse --via phone --reason-code no-capacity
pilot offer V2

tell 'It went to an old address: taken back, and sent again.'
at 2026-03-02T15:20
pilot offer rescind O3 --reason 'sent to an address that is no longer read'
pilot authority update leicester --email duty@leicester.example
pilot offer V2
at 2026-03-02T16:20
pilot respond O4 accept --via email --reason-code good-match --contract spot --terms-ref SP-7

tell 'Tuesday morning: derby has not answered, and a silence counts as a refusal.'
at 2026-03-03T10:30
pilot report overdue
pilot offer V1
at 2026-03-03T15:00
pilot respond O5 accept --via phone
pilot report caps

tell 'The form comes a day later. The answer counted without it.'
at 2026-03-04T09:30
pilot feedback O5 --reason-code outstanding-transfer --contract framework

tell 'A carer outside the region: refused, and kept so that it can be counted.'
refused vacancy add --provider oak --carer oak-19 --area kent --available 2026-03-30
pilot vacancy list

tell 'Out of turn, with a reason that is kept. It is the second place of derbyshire: its cap is reached.'
pilot vacancy add --provider oak --carer oak-20 --area lincolnshire --available 2026-03-30
pilot offer V4 --to derbyshire --override 'a sibling is placed there'
at 2026-03-04T11:00
pilot respond O6 accept --via phone --reason-code good-match --contract framework
refused respond O6 refuse --reason-code cost

tell 'A carer in the area of an authority that has its two: it goes there alone, outside the pilot.'
pilot vacancy add --provider oak --carer oak-21 --area derbyshire --available 2026-04-01
pilot rota next V5
pilot offer V5
pilot respond O7 refuse --reason-code no-need
pilot vacancy show V5

tell 'The provider fills a place by itself: its offer is taken back with it.'
at 2026-03-05T09:00
pilot vacancy add --provider oak --carer oak-22 --area derby --available unknown
pilot offer V6
at 2026-03-05T09:40
pilot vacancy close V6 --as filled-elsewhere --reason 'the provider has filled it by itself'

tell 'What there is to show for it.'
pilot report offers
pilot rota history
pilot rota next
pilot audit verify
pilot check
