#!/usr/bin/env bash
# Sends traffic of its own through the NAT of each zone, as a workload does, and measures what comes back.
usage() {
  cat <<'TEXT'
Usage: probe_nat.sh <environment> [<zone>] [--requests <number>] [--yes] [--dry-run]

Starts a t4g.nano in a private subnet of each zone, or of one. There it asks the endpoint that the
environment names with curl, reads the address that it leaves with, and measures with iperf3. Success,
latency and throughput go to CloudWatch (ProbeSuccess, ProbeLatency, ProbeThroughput in NatFleet),
traces to the environment's bucket. The instances are terminated at the end, also after Ctrl-C or an
error. One that this machine could not terminate shuts itself down after 30 minutes.

The parameter /nat/<env>/probe-instances names endpoint, bucket, instance profile and security group.

  --requests  requests of each instance (20)
  --yes       do not ask
  --dry-run   print the calls and make none
  --help      print this text

Exit code: 0 every request was answered, from the declared addresses; 1 not, or something is left;
2 nothing was started. Needs the AWS CLI and jq. Account and region are those of the AWS CLI's environment.
TEXT
}
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

requests=20
while [ $# -gt 0 ]; do
  case $1 in
  --help) usage && exit 0 ;;
  --dry-run) dry=yes ;;
  --yes) yes=yes ;;
  --requests) requests=$(option_value "$@") || exit 2; shift ;;
  -*) refuse "$1 is no option. See --help." ;;
  *) take_name "$1" ;;
  esac
  shift
done
check_environment
[[ $requests =~ ^([1-9][0-9]?|1[0-9]{2})$ ]] || refuse "--requests $requests: give a whole number from 1 to 199."
parameter="/nat/$environment/probe-instances"
if [ -n "$dry" ]; then
  printf '%s\n' "aws ssm get-parameter --name $parameter" \
    "aws ec2 run-instances (a t4g.nano in a private subnet of ${zone:-each zone})" \
    'aws ssm send-command --document-name AWS-RunShellScript (curl and iperf3)' \
    'aws cloudwatch put-metric-data --namespace NatFleet' \
    'aws ec2 terminate-instances'
  exit 0
fi
need_tools aws jq
read_fleet
[ -z "$zone" ] || check_zone "$zone"
setup=$(aws ssm get-parameter --name "$parameter" --output json 2>/dev/null | jq -er .Parameter.Value) ||
  refuse "$environment names no endpoint: $parameter cannot be read. Set probe_instances in its Terraform root."
wrong=$(jq -r '
  def host: type == "string" and test("^[a-zA-Z0-9.-]+$");
  def url: type == "string" and test("^https?://[^[:space:]]+$");
  [ (select(.url | url | not) | "url"),
    (select(.addressUrl != null and (.addressUrl | url | not)) | "addressUrl"),
    (select(.iperf != null and ((.iperf.host | host | not) or (.iperf.port | type != "number"))) | "iperf"),
    (select((.bucket // "") == "") | "bucket"),
    (select((.instanceProfile // "") == "") | "instanceProfile"),
    (select(.securityGroupId // "" | startswith("sg-") | not) | "securityGroupId") ] | join(", ")' <<<"$setup" 2>/dev/null) ||
  wrong='the whole of it'
[ -z "$wrong" ] || refuse "$parameter is not right: $wrong. Deploy the fleet again."

# A private subnet of each zone: that of its first route table.
mapfile -t zones < <(jq -r --arg zone "$zone" '.zones[].zone | select($zone == "" or . == $zone)' <<<"$fleet")
declare -A subnets instances commands
for each in "${zones[@]}"; do
  table=$(jq -r --arg zone "$each" '.zones[] | select(.zone == $zone).routeTableIds[0]' <<<"$fleet")
  subnets[$each]=$(ask ec2 describe-route-tables --route-table-ids "$table" |
    jq -r '[.RouteTables[0].Associations[].SubnetId // empty][0] // ""') || exit 2
  [ -n "${subnets[$each]}" ] || refuse "No subnet is associated with $table of $each, so no traffic of $each can be probed."
done
confirm "${#zones[@]} instances (t4g.nano) will be started in $environment and ask $(jq -r .url <<<"$setup")."

folder=$(mktemp -d)
failed=''
fail() {
  failed=yes
  echo "WRONG $*"
}
clean_up() {
  rm -rf "$folder"
  [ ${#instances[@]} -gt 0 ] || return 0
  if aws ec2 terminate-instances --instance-ids "${instances[@]}" --output json >/dev/null; then
    echo "terminated ${instances[*]}"
  else
    echo "Not terminated: ${instances[*]}. Terminate them. They shut themselves down after 30 minutes." >&2
    exit 1
  fi
}
trap clean_up EXIT
trap 'exit 1' INT TERM HUP

printf '#!/bin/sh\nshutdown -P +30\n' >"$folder/user-data"
# What an instance runs: a line for each answer on standard output, which Systems Manager returns, and the
# traces on standard error, which goes to the bucket whole. An iperf3 server measures one zone at a time.
jq --argjson requests "$requests" '{commands: ([
  "ask() { curl -sS -o /dev/null --max-time 5 -w \"%{http_code} %{time_total}\\n%{stderr}%{json}\\n\" \(.url | @sh); }",
  "for n in $(seq \($requests)); do ask | sed \"s/^/request /\"; done",
  (.addressUrl // empty | "echo \"address $(curl -sS --max-time 5 \(@sh))\""),
  (.iperf // empty |
    "command -v iperf3 >/dev/null || dnf -yq install iperf3 >&2",
    "for n in $(seq 20); do measured=$(iperf3 -c \(.host | @sh) -p \(.port) -R -t 5 -f m --connect-timeout 5000 2>&1); case $measured in *busy*) sleep 2 ;; *) break ;; esac; done; echo \"$measured\" >&2",
    "echo \"$measured\" | awk \u0027/receiver/ { for (i = 1; i < NF; i++) if ($(i + 1) == \"Mbits/sec\") print \"throughput\", $i }\u0027")
])}' <<<"$setup" >"$folder/parameters.json"

for each in "${zones[@]}"; do
  tags="[{Key=nat-fleet:environment,Value=$environment},{Key=nat-fleet:role,Value=probe-instance},{Key=nat-fleet:zone,Value=$each},{Key=Name,Value=probe_nat.sh}]"
  instances[$each]=$(ask ec2 run-instances --instance-type t4g.nano --subnet-id "${subnets[$each]}" \
    --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64 \
    --security-group-ids "$(jq -r .securityGroupId <<<"$setup")" \
    --iam-instance-profile "Name=$(jq -r .instanceProfile <<<"$setup")" \
    --instance-initiated-shutdown-behavior terminate --user-data "file://$folder/user-data" \
    --metadata-options HttpTokens=required \
    --tag-specifications "ResourceType=instance,Tags=$tags" "ResourceType=network-interface,Tags=$tags" |
    jq -er '.Instances[0].InstanceId') || { unset "instances[$each]"; fail "$each no instance could be started"; continue; }
  echo "started ${instances[$each]} in $each"
done

# Systems Manager is reached through the NAT: an instance that does not appear there cannot get out.
poll=${PROBE_POLL_SECONDS:-5}
publish() { # metric, unit, zone, values
  local values
  values=$(printf '%s\n' "${@:4}" | jq -cs --arg environment "$environment" --arg name "$1" --arg unit "$2" --arg zone "$3" 'map({
    MetricName: $name, Unit: $unit, Value: .,
    Dimensions: [{Name: "Environment", Value: $environment}, {Name: "Zone", Value: $zone}] })')
  aws cloudwatch put-metric-data --namespace NatFleet --metric-data "$values" || fail "$3 $1 could not be published"
}
is_online() {
  aws ssm describe-instance-information --filters "Key=InstanceIds,Values=$1" --output json |
    jq -e 'any(.InstanceInformationList[]; .PingStatus == "Online")' >/dev/null
}
began=$SECONDS
for each in "${zones[@]}"; do
  [ -n "${instances[$each]:-}" ] || continue
  until is_online "${instances[$each]}"; do
    [ $((SECONDS - began)) -lt "${PROBE_WAIT_SECONDS:-300}" ] || break
    sleep "$poll"
  done
  commands[$each]=$(aws ssm send-command --document-name AWS-RunShellScript --instance-ids "${instances[$each]}" \
    --parameters "file://$folder/parameters.json" --timeout-seconds 60 \
    --output-s3-bucket-name "$(jq -r .bucket <<<"$setup")" --output-s3-key-prefix "probes/$each" \
    --output json 2>"$folder/error" | jq -er .Command.CommandId) || {
    unset "commands[$each]"
    fail "$each ${instances[$each]} does not reach Systems Manager through its NAT: $(tr -d '\n' <"$folder/error")"
    publish ProbeSuccess Percent "$each" 0
  }
done

for each in "${zones[@]}"; do
  [ -n "${commands[$each]:-}" ] || continue
  while :; do
    sleep "$poll"
    answer=$(aws ssm get-command-invocation --command-id "${commands[$each]}" --instance-id "${instances[$each]}" --output json) || answer='{}'
    case $(jq -r '.Status // "Pending"' <<<"$answer") in
    Pending | InProgress | Delayed) [ $((SECONDS - began)) -lt 1500 ] || break ;;
    *) break ;;
    esac
  done
  lines=$(jq -r '.StandardOutputContent // ""' <<<"$answer")
  mapfile -t latencies < <(awk '$1 == "request" && $2 >= 200 && $2 < 400 { print $3 * 1000 }' <<<"$lines")
  share=$((${#latencies[@]} * 100 / requests))
  publish ProbeSuccess Percent "$each" "$share"
  [ ${#latencies[@]} -eq 0 ] || publish ProbeLatency Milliseconds "$each" "${latencies[@]}"
  slowest=$(printf '%s\n' "${latencies[@]:-0}" | sort -n | tail -1)
  said="$each ${#latencies[@]} of $requests requests answered, the slowest in ${slowest%.*} ms"
  if [ "${#latencies[@]}" -eq "$requests" ]; then echo "ok    $said"; else fail "$said: $(jq -r '"\(.Status) \(.StandardErrorContent // "" | .[-200:])"' <<<"$answer")"; fi
  if jq -e .addressUrl <<<"$setup" >/dev/null; then
    address=$(awk '$1 == "address" { print $2 }' <<<"$lines")
    if jq -e --arg zone "$each" --arg address "$address" 'any(.zones[] | select(.zone == $zone).egress[]; .publicIp == $address)' <<<"$fleet" >/dev/null; then
      echo "ok    $each leaves with $address"
    else fail "$each leaves with ${address:-no address}, which is not declared for it"; fi
  fi
  if jq -e .iperf <<<"$setup" >/dev/null; then
    throughput=$(awk '$1 == "throughput" { print $2 }' <<<"$lines")
    if [ -n "$throughput" ]; then
      publish ProbeThroughput Megabits/Second "$each" "$throughput"
      echo "ok    $each receives $throughput Mbit/s"
    else fail "$each iperf3 measured nothing"; fi
  fi
  echo "      traces: s3://$(jq -r .bucket <<<"$setup")/probes/$each/${commands[$each]}/"
done
[ -z "$failed" ]
