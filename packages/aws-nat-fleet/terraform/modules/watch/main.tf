locals {
  # Missing NATReachability breaches too, but in an alarm of its own: a silent probe moves nothing.
  alarms = {
    "unreachable"        = { metric = "NATReachability", statistic = "Maximum", below = 1, above = null, missing = "notBreaching", means = "Nothing gets out through this NAT" }
    "probe-silent"       = { metric = "NATReachability", statistic = "SampleCount", below = 1, above = null, missing = "breaching", means = "The probe reports nothing" }
    "ports-exhausted"    = { metric = "ConntrackInsertFailed", statistic = "Sum", below = null, above = 0, missing = "notBreaching", means = "One destination has used up the ports of an address" }
    "connections-denied" = { metric = "ConntrackAllowanceExceeded", statistic = "Sum", below = null, above = 0, missing = "notBreaching", means = "The network card tracks no more connections" }
    "bandwidth-in"       = { metric = "BandwidthInAllowanceExceeded", statistic = "Sum", below = null, above = 0, missing = "notBreaching", means = "Inbound bandwidth is above the allowance of the instance type" }
    "bandwidth-out"      = { metric = "BandwidthOutAllowanceExceeded", statistic = "Sum", below = null, above = 0, missing = "notBreaching", means = "Outbound bandwidth is above the allowance of the instance type" }
    "packets"            = { metric = "PpsAllowanceExceeded", statistic = "Sum", below = null, above = 0, missing = "notBreaching", means = "Packets are above the allowance of the instance type" }
    "no-healthy-zone"    = { metric = "NoHealthyZone", statistic = "Sum", below = null, above = 0, missing = "notBreaching", means = "No healthy zone can carry this one" }
  }
  each = merge([
    for zone in var.zones : { for name, alarm in local.alarms : "${zone}-${name}" => merge(alarm, { zone = zone }) }
  ]...)
}

resource "aws_cloudwatch_metric_alarm" "zone" {
  for_each            = local.each
  alarm_name          = "nat-fleet-${var.environment}-${each.key}"
  alarm_description   = "${each.value.means} (${each.value.zone})."
  namespace           = "NatFleet"
  metric_name         = each.value.metric
  dimensions          = { Environment = var.environment, Zone = each.value.zone }
  statistic           = each.value.statistic
  period              = 60
  evaluation_periods  = 2
  comparison_operator = each.value.above == null ? "LessThanThreshold" : "GreaterThanThreshold"
  threshold           = coalesce(each.value.below, each.value.above)
  treat_missing_data  = each.value.missing
  alarm_actions       = [var.topic_arn]
  ok_actions          = [var.topic_arn]
  tags                = { "nat-fleet:environment" = var.environment, "nat-fleet:zone" = each.value.zone }
}
