#!/usr/bin/env bash
# Points a zone's traffic to a standby, or back. nat-route-failover writes the routes; this asks it to.
usage() {
  cat <<'TEXT'
Usage: override_route.sh <environment> <zone> --to <zone> [--force] | --back
                         [--reason <text>] [--yes] [--dry-run]

  --to        the standby that has to carry the zone's traffic. One that is not proven healthy is
              refused, and nothing changes
  --force     go there without proof, and stay there until --back
  --back      end an override or a drain: traffic returns once the zone's own NAT is proven healthy
  --reason    for the announcement and the log (default: override_route.sh)
  --yes       do not ask
  --dry-run   print the call and make none
  --help      print this text

Exit code: 0 done; 1 refused by nat-route-failover, which says why; 2 nothing was asked of it.
Needs the AWS CLI and jq. Account and region are those of the AWS CLI's environment.
TEXT
}
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

to='' back='' force='' reason=$self
while [ $# -gt 0 ]; do
  case $1 in
  --help) usage && exit 0 ;;
  --dry-run) dry=yes ;;
  --yes) yes=yes ;;
  --force) force=yes ;;
  --back) back=yes ;;
  --to) to=$(option_value "$@") || exit 2; shift ;;
  --reason) reason=$(option_value "$@") || exit 2; shift ;;
  -*) refuse "$1 is no option. See --help." ;;
  *) take_name "$1" ;;
  esac
  shift
done
check_environment
[ -n "$zone" ] || refuse "Name the zone whose traffic has to move. See --help."
[ -n "$to" ] || [ -n "$back" ] || refuse "Say where to: --to <zone> or --back."
[ -z "$to" ] || [ -z "$back" ] || refuse "Give --to or --back, not both."
[ -z "$force" ] || [ -n "$to" ] || refuse "--force goes with --to: traffic comes back only to a proven NAT."
[[ $zone$to =~ ^[a-z0-9-]+$ ]] || refuse "\"$zone\" or \"$to\" is no zone. Name one such as eu-west-1a."
[[ $reason =~ ^[^\"\\[:cntrl:]]{1,500}$ ]] || refuse '--reason: give 1 to 500 characters without quotation marks and backslashes.'

command="{\"kind\":\"command\",\"command\":\"$([ -n "$to" ] && echo drain || echo release)\",\"zone\":\"$zone\",\"reason\":\"$reason\"${to:+,\"to\":\"$to\"}${force:+,\"force\":true}}"
function="nat-route-failover-$environment"
if [ -n "$dry" ]; then
  echo "aws lambda invoke --function-name $function --payload '$command'"
  exit 0
fi
need_tools aws jq
read_fleet
check_zone "$zone"
[ -z "$to" ] || check_zone "$to"
before=$(routed_to "$zone") || exit 2
confirm "$zone of $environment leaves through the NAT of $before. It will leave through that of ${to:-$zone}${force:+, without proof}."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf '%s' "$command" >"$folder/payload"
answer=$(aws lambda invoke --function-name "$function" --payload "fileb://$folder/payload" "$folder/answer" --output json) ||
  refuse "$function could not be invoked: it may be at work. Try again."
if [ "$(jq -r '.FunctionError // ""' <<<"$answer")" != '' ]; then
  jq -r '.errorMessage // .' "$folder/answer" >&2
  exit 1
fi
jq -r --arg zone "$zone" --arg before "$before" '.[] | select(.zone == $zone)
  | if (.moved | length) > 0 then "\($zone): \(.moved | join(", ")) moved from \($before) to \(.activeZone): \(.reason)"
    else "\($zone) stays with \(.activeZone): \(.reason)" end' "$folder/answer"
