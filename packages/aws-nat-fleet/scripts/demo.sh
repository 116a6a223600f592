#!/usr/bin/env bash
# Shows a fleet from nothing to a failover, and keeps what Terraform and the scripts print.
usage() {
  cat <<'TEXT'
Usage: demo.sh <environment> --account <id> [--artifacts <folder>] [--yes] [--dry-run]

Plans and applies the root of the environment, verifies the fleet, probes through each NAT where the
environment names an endpoint (probe_nat.sh), stops the NAT of the first zone (game_day.sh), and
verifies again once the traffic is back. Only where game days are allowed.

  --account    the account of the environment: Terraform refuses another one
  --artifacts  where plan, outputs and reports go (default: ./nat-fleet-demo-<environment>)
  --yes        do not ask
  --dry-run    print the calls and make none
  --help       print this text

Exit code: 0 all steps went well; 1 one did not, and its report says why; 2 nothing was done.
Needs Terraform, the AWS CLI and jq. Bundle the Lambdas first: node scripts/bundle-lambdas.mjs.
It costs money until teardown.sh.
TEXT
}
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

account='' artifacts=''
while [ $# -gt 0 ]; do
  case $1 in
  --help) usage && exit 0 ;;
  --dry-run) dry=yes ;;
  --yes) yes=yes ;;
  --account) account=$(option_value "$@") || exit 2; shift ;;
  --artifacts) artifacts=$(option_value "$@") || exit 2; shift ;;
  -*) refuse "$1 is no option. See --help." ;;
  *) [ -z "$environment" ] || refuse "Name one environment, not also $1."
    environment=$1 ;;
  esac
  shift
done
check_environment
find_root
[[ $account =~ ^[0-9]{12}$ ]] || refuse "--account \"$account\" has to have 12 digits."
grep -q 'game_days *= *true' "$root/main.tf" || refuse "$environment allows no game days. Show it in a test account."
artifacts=${artifacts:-nat-fleet-demo-$environment}

terraform_steps=("init -input=false -backend-config=backend-$environment.hcl" "plan -input=false -out=demo.plan -var account_id=$account" "apply -input=false demo.plan" "output -json")
if [ -n "$dry" ]; then
  printf "terraform -chdir=$root %s\n" "${terraform_steps[@]}"
  printf '%s\n' "verify_nat.sh $environment" "probe_nat.sh $environment --yes (if /nat/$environment/probe-instances is there)" "game_day.sh $environment (its first zone) --until-back --yes" "verify_nat.sh $environment"
  exit 0
fi
need_tools terraform aws jq
confirm "A fleet will be created in account $account, and the NAT of its first zone stopped. Both cost money or egress."
mkdir -p "$artifacts" || refuse "$artifacts cannot be created."

step() { # the name of its report, then a command
  local report="$artifacts/$1.txt"
  shift
  echo "== $(basename "$1") ${*:2}"
  "$@" 2>&1 | tee "$report"
  [ "${PIPESTATUS[0]}" = 0 ] || { echo "Stopped here; see $report." >&2; exit 1; }
}
for each in "${terraform_steps[@]}"; do
  read -ra words <<<"$each"
  step "${words[0]}" terraform -chdir="$root" "${words[@]}"
done
read_fleet
zone=$(jq -r '.zones[0].zone' <<<"$fleet")
# The first associations of the addresses take until eip-recover has run.
for _ in {1..20}; do
  "$here/verify_nat.sh" "$environment" >/dev/null 2>&1 && break
  sleep "${DEMO_WAIT_SECONDS:-30}"
done
step verify "$here/verify_nat.sh" "$environment"
if aws ssm get-parameter --name "/nat/$environment/probe-instances" --output json >/dev/null 2>&1; then
  step probe "$here/probe_nat.sh" "$environment" --yes
else
  echo "== no probe: $environment names no endpoint in /nat/$environment/probe-instances"
fi
step game-day "$here/game_day.sh" "$environment" "$zone" --until-back --yes
step verify-after "$here/verify_nat.sh" "$environment"
echo "Reports: $artifacts"
