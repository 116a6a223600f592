# Sourced by the scripts beside it; not a command. Each of them defines `usage` first.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
self=$(basename "$0")
dry=
yes=
environment=
zone=
fleet=
root=

# Exit code 2: nothing was changed.
refuse() {
  echo "$*" >&2
  exit 2
}

option_value() { # its name, and what follows it
  [ -n "${2:-}" ] || refuse "$1 needs a value. See --help."
  echo "$2"
}

take_name() { # The first is the environment, the second the zone.
  if [ -z "$environment" ]; then environment=$1
  elif [ -z "$zone" ]; then zone=$1
  else refuse "Name one environment and one zone, not also $1."; fi
}

check_environment() {
  [[ $environment =~ ^[a-z][a-z0-9-]{0,30}$ ]] ||
    refuse "\"$environment\" is no environment. Name one, such as: $self test"
}

# Sets `root` to the Terraform root of the environment: that with its backend. The root `account` is none.
find_root() {
  root="$here/../terraform/roots/$environment"
  [ -f "$root/backend-$environment.hcl" ] ||
    refuse "There is no root for $environment: $(cd "$here/../terraform/roots" && echo */backend-* | sed -E 's#/[^ ]+##g') have one."
}

need_tools() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || refuse "$tool is not installed. Install it."
  done
}

ask() { # A call of the AWS CLI that reads.
  aws "$@" --output json || refuse "aws $1 $2 failed. Check the profile and region of the AWS CLI."
}

# Reads the fleet document into `fleet`, and refuses another account or region than the fleet's.
read_fleet() {
  local parameter="/nat/$environment/fleet" account wanted region
  fleet=$(ask ssm get-parameter --name "$parameter" | jq -er .Parameter.Value) ||
    refuse "$parameter cannot be read. Is $environment deployed in this account and region?"
  IFS=: read -r _ _ _ region wanted _ <<<"$(jq -r .topicArn <<<"$fleet")"
  account=$(ask sts get-caller-identity | jq -er .Account) || exit 2
  [ "$account" = "$wanted" ] ||
    refuse "$environment belongs to account $wanted in $region, and the AWS CLI uses $account. Choose its profile."
}

check_zone() {
  jq -e --arg zone "$1" 'any(.zones[]; .zone == $zone)' <<<"$fleet" >/dev/null ||
    refuse "$environment has no zone \"$1\". Name one of $(jq -r '[.zones[].zone] | join(", ")' <<<"$fleet")."
}

# Ends the script when a person says no. Without a terminal it needs --yes.
confirm() {
  [ -n "$yes" ] && return
  [ -t 0 ] || refuse "$1 Give --yes where there is no terminal."
  local answer
  read -rp "$1 Type yes to go on: " answer
  [ "$answer" = yes ] || refuse 'Nothing was changed.'
}

# Which zone's NAT the first route table of a zone points to.
routed_to() {
  local table target
  table=$(jq -r --arg zone "$1" '.zones[] | select(.zone == $zone).routeTableIds[0]' <<<"$fleet")
  target=$(ask ec2 describe-route-tables --route-table-ids "$table" |
    jq -r '.RouteTables[0].Routes[] | select(.DestinationCidrBlock == "0.0.0.0/0") | .NetworkInterfaceId // ""') || exit 2
  jq -r --arg id "$target" '[.zones[] | select(.natInterfaceId == $id).zone][0] // "no NAT of the fleet"' <<<"$fleet"
}
