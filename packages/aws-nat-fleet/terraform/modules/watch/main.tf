locals {
  # Missing NATReachability breaches too, but in an alarm of its own: a silent probe moves nothing.
  alarms = {
    "unreachable"        = { metric = "NATReachability", statistic = "Maximum", below = 1, above = null, missing = "notBreaching", means = "Nothing gets out through this NAT" }
    "probe-silent"       = { metric = "NATReachability", statistic = "SampleCount", below = 1, above = null, missing = "breaching", means = "The probe reports nothing" }
    "ports-exhausted"    = { metric = "ConntrackInsertFailed", statistic = "Sum", below = null, above = 0, missing = "notBreaching", means = "One destination has used up the ports of an address" }
    "on-peer"            = { metric = "OnPeer", statistic = "Minimum", below = null, above = 0, missing = "notBreaching", means = "Another zone's NAT carries this one" }
    "connections-near"   = { metric = "ConntrackAllowanceAvailable", statistic = "Minimum", below = 10000, above = null, missing = "notBreaching", means = "The network card can track few more connections" }
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

# The kernel's table, in per cent: when it is full, every destination fails.
resource "aws_cloudwatch_metric_alarm" "table" {
  for_each            = toset(var.zones)
  alarm_name          = "nat-fleet-${var.environment}-${each.key}-table-full"
  alarm_description   = "The connection table is nearly full (${each.key})."
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  evaluation_periods  = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.topic_arn]
  ok_actions          = [var.topic_arn]
  tags                = { "nat-fleet:environment" = var.environment, "nat-fleet:zone" = each.key }
  metric_query {
    id          = "share"
    expression  = "100 * count / max"
    label       = "Per cent of the table"
    return_data = true
  }
  dynamic "metric_query" {
    for_each = { count = "ConntrackCount", max = "ConntrackMax" }
    content {
      id = metric_query.key
      metric {
        namespace   = "NatFleet"
        metric_name = metric_query.value
        dimensions  = { Environment = var.environment, Zone = each.key }
        stat        = "Maximum"
        period      = 60
      }
    }
  }
}

# EC2's own metrics, of the instances of a zone.
resource "aws_cloudwatch_metric_alarm" "instance" {
  for_each = merge([
    for zone in var.zones : {
      "${zone}-cpu"    = { zone = zone, metric = "CPUUtilization", statistic = "Average", above = 80, means = "The instance is busy" }
      "${zone}-status" = { zone = zone, metric = "StatusCheckFailed", statistic = "Maximum", above = 0, means = "A status check of the instance fails" }
    }
  ]...)
  alarm_name          = "nat-fleet-${var.environment}-${each.key}"
  alarm_description   = "${each.value.means} (${each.value.zone})."
  namespace           = "AWS/EC2"
  metric_name         = each.value.metric
  dimensions          = { AutoScalingGroupName = "nat-${var.environment}-${each.value.zone}" }
  statistic           = each.value.statistic
  period              = 60
  evaluation_periods  = 5
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.above
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.topic_arn]
  ok_actions          = [var.topic_arn]
  tags                = { "nat-fleet:environment" = var.environment, "nat-fleet:zone" = each.value.zone }
}

# Mode nlb: the load balancer's own look at /healthz.
resource "aws_cloudwatch_metric_alarm" "target" {
  for_each            = var.target_groups
  alarm_name          = "nat-fleet-${var.environment}-${each.key}-target"
  alarm_description   = "The load balancer finds the NAT unhealthy (${each.key})."
  namespace           = "AWS/NetworkELB"
  metric_name         = "UnHealthyHostCount"
  dimensions          = each.value
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 2
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.topic_arn]
  ok_actions          = [var.topic_arn]
  tags                = { "nat-fleet:environment" = var.environment, "nat-fleet:zone" = each.key }
}

resource "aws_cloudwatch_metric_alarm" "function" {
  for_each            = toset(var.functions)
  alarm_name          = "nat-fleet-${var.environment}-${each.key}-errors"
  alarm_description   = "${each.key} fails. Its log group says why."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = each.key }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 2
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.topic_arn]
  ok_actions          = [var.topic_arn]
  tags                = { "nat-fleet:environment" = var.environment }
}

locals {
  # Title, statistic, and the metrics of each zone.
  graphs = [
    { title = "Reachability", statistic = "Minimum", metrics = ["NATReachability"] },
    { title = "Latency, milliseconds", statistic = "Average", metrics = ["Latency"] },
    { title = "A peer carries the zone", statistic = "Maximum", metrics = ["OnPeer"] },
    { title = "Routes and addresses moved", statistic = "Sum", metrics = ["RoutesMoved", "AddressesMoved"] },
    { title = "Connections", statistic = "Maximum", metrics = ["ConntrackCount", "ConntrackMax"] },
    { title = "Connections refused", statistic = "Sum", metrics = ["ConntrackInsertFailed", "ConntrackDrop", "ConntrackAllowanceExceeded"] },
    { title = "Bytes a minute", statistic = "Sum", metrics = ["BytesIn", "BytesOut"] },
    { title = "Above the allowance", statistic = "Sum", metrics = ["BandwidthInAllowanceExceeded", "BandwidthOutAllowanceExceeded", "PpsAllowanceExceeded"] },
    # What probe_nat.sh publishes.
    { title = "Probes by hand: answered, per cent", statistic = "Minimum", metrics = ["ProbeSuccess"] },
    { title = "Probes by hand: latency, milliseconds", statistic = "Average", metrics = ["ProbeLatency"] },
    { title = "Probes by hand: megabits a second", statistic = "Minimum", metrics = ["ProbeThroughput"] },
  ]
  alarm_arns = concat(
    values(aws_cloudwatch_metric_alarm.zone)[*].arn,
    values(aws_cloudwatch_metric_alarm.table)[*].arn,
    values(aws_cloudwatch_metric_alarm.instance)[*].arn,
    values(aws_cloudwatch_metric_alarm.target)[*].arn,
    values(aws_cloudwatch_metric_alarm.function)[*].arn,
    values(aws_cloudwatch_metric_alarm.canary)[*].arn,
  )
}

resource "aws_cloudwatch_dashboard" "on_call" {
  dashboard_name = "nat-fleet-${var.environment}"
  dashboard_body = jsonencode({
    widgets = concat(
      # At most 100 alarms fit one widget.
      [for at, some in chunklist(local.alarm_arns, 100) : {
        type       = "alarm", x = 0, y = 6 * at, width = 24, height = 6
        properties = { title = "Alarms", alarms = some }
      }],
      [for at, graph in local.graphs : {
        type = "metric", x = 12 * (at % 2), y = 100 + 6 * floor(at / 2), width = 12, height = 6
        properties = {
          title   = graph.title, region = var.region, view = "timeSeries", period = 60, stat = graph.statistic
          metrics = [for pair in setproduct(var.zones, graph.metrics) : ["NatFleet", pair[1], "Environment", var.environment, "Zone", pair[0]]]
        }
      }],
    )
  })
}
