#!/usr/bin/env bash
# What a fleet declares against what AWS reports. It changes nothing.
usage() {
  cat <<'TEXT'
Usage: verify_nat.sh [--dry-run] <environment>

Compares the fleet document with AWS, for each zone: where its routes point, which interface holds
its Elastic IP addresses, whether an instance holds its NAT interface, and alarms. It only reads.

  --dry-run   print the calls and make none
  --help      print this text

Exit code: 0 all as declared and nothing in alarm; 1 something is wrong or in alarm; 2 it could not be
read; 3 nothing is wrong, but a peer carries a zone, with the zone's own addresses: after a failover,
or during an override. Needs the AWS CLI and jq. Account and region are those of the AWS CLI's environment.
TEXT
}
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

for argument in "$@"; do
  case $argument in
  --help) usage && exit 0 ;;
  --dry-run) dry=yes ;;
  -*) refuse "$argument is no option. See --help." ;;
  *) [ -z "$environment" ] || refuse "Name one environment, not also $argument."
    environment=$argument ;;
  esac
done
check_environment
if [ -n "$dry" ]; then
  parameter="/nat/$environment/fleet"
  echo "aws ssm get-parameter --name $parameter"
  echo "aws ec2 describe-route-tables, describe-addresses, describe-network-interfaces (those of $parameter)"
  echo "aws cloudwatch describe-alarms --alarm-name-prefix nat-fleet-$environment-"
  exit 0
fi
need_tools aws jq
read_fleet
mapfile -t tables < <(jq -r '.zones[].routeTableIds[]' <<<"$fleet")
mapfile -t allocations < <(jq -r '.zones[].egress[].allocationId' <<<"$fleet")
mapfile -t interfaces < <(jq -r '.zones[].natInterfaceId' <<<"$fleet")
routes=$(ask ec2 describe-route-tables --route-table-ids "${tables[@]}") || exit 2
addresses=$(ask ec2 describe-addresses --allocation-ids "${allocations[@]}") || exit 2
attached=$(ask ec2 describe-network-interfaces --network-interface-ids "${interfaces[@]}") || exit 2
alarms=$(ask cloudwatch describe-alarms --alarm-name-prefix "nat-fleet-$environment-") || exit 2

report=$(jq -rn --argjson fleet "$fleet" --argjson routes "$routes" --argjson addresses "$addresses" \
  --argjson attached "$attached" '
  def route($id): [$routes.RouteTables[] | select(.RouteTableId == $id) | .Routes[]
    | select(.DestinationCidrBlock == "0.0.0.0/0") | .NetworkInterfaceId // "elsewhere"][0] // "nowhere";
  def address($egress): [$addresses.Addresses[] | select(.AllocationId == $egress.allocationId)][0];
  $fleet.zones[] as $zone
  # The peer that has all its routes and addresses, if there is one.
  | ([$zone.routeTableIds[] | route(.)] + [$zone.egress[] | address(.).NetworkInterfaceId] | unique) as $at
  | [$fleet.zones[] | select($at == [.natInterfaceId] and .zone != $zone.zone).zone][0] as $peer
  | (if $peer then "PEER  \($zone.zone) is carried by \($peer), with its own addresses"
    else
      ($zone.routeTableIds[] as $id | route($id) as $to
      | if $to == $zone.natInterfaceId then "ok    \($zone.zone) \($id) points to its own NAT"
        else "WRONG \($zone.zone) \($id) points to \($to), not to its own \($zone.natInterfaceId)" end),
      ($zone.egress[] as $want | address($want) as $is
      | if $is.PublicIp == $want.publicIp and $is.NetworkInterfaceId == $zone.natInterfaceId
        then "ok    \($zone.zone) leaves with \($want.publicIp)"
        else "WRONG \($zone.zone) \($want.publicIp) is on \(if ($is.NetworkInterfaceId // "") == "" then "no interface" else $is.NetworkInterfaceId end), not on \($zone.natInterfaceId)" end)
    end),
    ([$attached.NetworkInterfaces[] | select(.NetworkInterfaceId == $zone.natInterfaceId)][0] as $is
    | if $is.Attachment.Status == "attached" then "ok    \($zone.zone) \($zone.natInterfaceId) is held by \($is.Attachment.InstanceId)"
      else "WRONG \($zone.zone) \($zone.natInterfaceId) is held by no instance" end,
      if $is.SourceDestCheck then "WRONG \($zone.zone) \($zone.natInterfaceId) has its source/destination check on" else empty end)
  ' && jq -r '.MetricAlarms[] | select(.StateValue == "ALARM") | "\(if .AlarmName | endswith("-on-peer") then "PEER " else "WRONG" end) alarm \(.AlarmName): \(.StateReason // "")"' <<<"$alarms") || exit 2
echo "$report"
grep -q '^WRONG' <<<"$report" && exit 1
grep -q '^PEER' <<<"$report" && exit 3
exit 0
