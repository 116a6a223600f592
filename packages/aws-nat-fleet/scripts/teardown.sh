#!/usr/bin/env bash
# Destroys a fleet and keeps its Elastic IP addresses: partners have them in their lists.
usage() {
  cat <<'TEXT'
Usage: teardown.sh <environment> [--yes] [--dry-run]

Takes the Elastic IP addresses out of Terraform's state, so that they stay, destroys everything else,
and lists what is left. Terraform waits for the interfaces of the probes, which Lambda removes within
about 40 minutes. Give the addresses to the next fleet with existing_addresses.

  --yes       do not ask
  --dry-run   print the calls and make none
  --help      print this text

Exit code: 0 destroyed; 1 not, or not all; 2 nothing was done.
Needs Terraform, the AWS CLI and jq. The root of the environment has to be initialised, and the Lambdas bundled.
TEXT
}
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

while [ $# -gt 0 ]; do
  case $1 in
  --help) usage && exit 0 ;;
  --dry-run) dry=yes ;;
  --yes) yes=yes ;;
  -*) refuse "$1 is no option. See --help." ;;
  *) [ -z "$environment" ] || refuse "Name one environment, not also $1."
    environment=$1 ;;
  esac
  shift
done
check_environment
find_root
addresses=module.egress.module.addresses
if [ -n "$dry" ]; then
  echo "terraform -chdir=$root state rm $addresses"
  echo "terraform -chdir=$root destroy -var account_id=(of $environment)"
  exit 0
fi
need_tools terraform aws jq
read_fleet
account=$(jq -r '.topicArn | split(":")[4]' <<<"$fleet")
mapfile -t kept < <(jq -r '.zones[] | .zone as $zone | .egress[] | "\($zone) \(.publicIp) \(.allocationId)"' <<<"$fleet")
confirm "The fleet $environment of account $account will be destroyed: $(jq -r '[.zones[].zone] | join(", ")' <<<"$fleet") lose their egress. ${#kept[@]} addresses stay."

# Not grep -q: it ends with the first line, and then the list, which is longer, fails.
if terraform -chdir="$root" state list | grep "^$addresses\\." >/dev/null; then
  terraform -chdir="$root" state rm "$addresses" || refuse "The addresses are still in Terraform's state."
fi
terraform -chdir="$root" destroy -auto-approve -var "account_id=$account" || {
  echo "Not all of it was destroyed. Go on with: terraform -chdir=$root destroy -var account_id=$account" >&2
  exit 1
}
left=$(ask ec2 describe-network-interfaces --filters "Name=tag:nat-fleet:environment,Values=$environment" |
  jq -r '.NetworkInterfaces[] | "interface \(.NetworkInterfaceId): \(.Description // "")"') || exit 1
echo "Kept:"
printf '  %s\n' "${kept[@]}"
if [ -n "$left" ]; then
  printf 'Left behind:\n%s\n' "$left"
  exit 1
fi
