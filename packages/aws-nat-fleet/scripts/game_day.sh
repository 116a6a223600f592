#!/usr/bin/env bash
# Stops the NAT instance of a zone, and measures how long AWS's routes and addresses take to move.
usage() {
  cat <<'TEXT'
Usage: game_day.sh <environment> <zone> [--within <seconds>] [--until-back] [--yes] [--dry-run]

Stops the instance that holds the zone's NAT interface, and waits until the zone's routes and Elastic
IP addresses are with a standby. Auto Scaling replaces the instance; traffic returns by itself.
Only where the parameter /nat/<environment>/game-days says "allowed": Terraform sets it for test.

  --within      seconds until routes and addresses have to be with a standby (default 120)
  --until-back  wait for the replacement too, and for the return of the traffic (at most 30 minutes)
  --yes         do not ask
  --dry-run     print the calls and make none
  --help        print this text

Exit code: 0 moved in time with all addresses; 1 not; 2 nothing was done.
Needs the AWS CLI and jq. Account and region are those of the AWS CLI's environment.
TEXT
}
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

within=120 until_back=''
while [ $# -gt 0 ]; do
  case $1 in
  --help) usage && exit 0 ;;
  --dry-run) dry=yes ;;
  --yes) yes=yes ;;
  --until-back) until_back=yes ;;
  --within) within=$(option_value "$@") || exit 2; shift ;;
  -*) refuse "$1 is no option. See --help." ;;
  *) take_name "$1" ;;
  esac
  shift
done
check_environment
[ -n "$zone" ] || refuse "Name the zone whose NAT has to stop. See --help."
[[ $within =~ ^[1-9][0-9]{0,3}$ ]] || refuse "--within $within: give whole seconds, from 1 to 9999."
allowed="/nat/$environment/game-days"
if [ -n "$dry" ]; then
  echo "aws ssm get-parameter --name $allowed"
  echo "aws ec2 stop-instances (the one that holds the NAT interface of $zone)"
  exit 0
fi
need_tools aws jq
read_fleet
check_zone "$zone"
[ "$(aws ssm get-parameter --name "$allowed" --output json 2>/dev/null | jq -r '.Parameter.Value')" = allowed ] ||
  refuse "$environment allows no game days: $allowed is not \"allowed\". Play them in a test account."

interface=$(jq -r --arg zone "$zone" '.zones[] | select(.zone == $zone).natInterfaceId' <<<"$fleet")
instance=$(ask ec2 describe-network-interfaces --network-interface-ids "$interface" |
  jq -r '.NetworkInterfaces[0].Attachment.InstanceId // ""') || exit 2
[ -n "$instance" ] || refuse "No instance holds $interface of $zone. Wait until one does; see verify_nat.sh."
[ "$(routed_to "$zone")" = "$zone" ] || refuse "$zone is already away from its own NAT. Wait until it is back; see verify_nat.sh."

# Whether the routes and all Elastic IP addresses of the zone are with the NAT of a zone.
carried_by() {
  local id ids
  [ "$(routed_to "$zone")" = "$1" ] || return 1
  id=$(jq -r --arg zone "$1" '.zones[] | select(.zone == $zone).natInterfaceId' <<<"$fleet")
  mapfile -t ids < <(jq -r --arg zone "$zone" '.zones[] | select(.zone == $zone).egress[].allocationId' <<<"$fleet")
  ask ec2 describe-addresses --allocation-ids "${ids[@]}" |
    jq -e --arg id "$id" 'all(.Addresses[]; .NetworkInterfaceId == $id)' >/dev/null
}
# Waits until one of some zones carries the zone, and prints which and after how many seconds.
wait_for() { # seconds, zones
  local began=$SECONDS limit=$1 each
  shift
  while [ $((SECONDS - began)) -le "$limit" ]; do
    for each in "$@"; do
      if carried_by "$each"; then
        echo "$zone leaves through the NAT of $each after $((SECONDS - began)) s, with all its addresses"
        return 0
      fi
    done
    sleep 1
  done
  echo "$zone is not with $* after $limit s: routes point to $(routed_to "$zone"). See verify_nat.sh." >&2
  return 1
}

confirm "$instance carries $zone of $environment and will be stopped."
aws ec2 stop-instances --instance-ids "$instance" --output json >/dev/null || refuse "$instance could not be stopped."
echo "stopped $instance"
mapfile -t standbys < <(jq -r --arg zone "$zone" '.zones[] | select(.zone == $zone).standbys[].zone' <<<"$fleet")
wait_for "$within" "${standbys[@]}" || exit 1
[ -z "$until_back" ] || wait_for 1800 "$zone"
