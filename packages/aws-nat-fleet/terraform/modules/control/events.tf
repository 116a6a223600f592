locals {
  targets = merge(
    { for name, function in aws_lambda_function.this : name => function },
    { for zone, function in aws_lambda_function.probe : "probe-${zone}" => function },
  )
  # As keys are known before anything exists, rules are named by what they start.
  rules = merge(
    { for zone in keys(var.network.zones) : "probe-${zone}" => { target = "probe-${zone}", schedule = "rate(1 minute)", pattern = null } },
    {
      "failover-schedule"  = { target = "nat-route-failover", schedule = "rate(1 minute)", pattern = null }
      "recover-schedule"   = { target = "eip-recover", schedule = "rate(5 minutes)", pattern = null }
      "guard-schedule"     = { target = "config-guard", schedule = "rate(5 minutes)", pattern = null }
      "leftovers-schedule" = { target = "asg-lifecycle-handler", schedule = "rate(1 hour)", pattern = null }
      "lifecycle" = { target = "asg-lifecycle-handler", schedule = null, pattern = {
        source      = ["aws.autoscaling"]
        detail-type = ["EC2 Instance-launch Lifecycle Action", "EC2 Instance-terminate Lifecycle Action"]
        detail      = { AutoScalingGroupName = [for zone in keys(var.network.zones) : "nat-${var.environment}-${zone}"] }
      } }
      "instances" = { target = "nat-route-failover", schedule = null, pattern = {
        source      = ["aws.ec2"]
        detail-type = ["EC2 Instance State-change Notification"]
      } }
      "spot" = { target = "asg-lifecycle-handler", schedule = null, pattern = {
        source      = ["aws.ec2"]
        detail-type = ["EC2 Spot Instance Interruption Warning", "EC2 Instance Rebalance Recommendation"]
      } }
      "alarms" = { target = "nat-route-failover", schedule = null, pattern = {
        source      = ["aws.cloudwatch"]
        detail-type = ["CloudWatch Alarm State Change"]
        detail      = { alarmName = [{ prefix = "nat-fleet-${var.environment}-" }] }
      } }
    },
  )
}

resource "aws_cloudwatch_event_rule" "this" {
  for_each            = local.rules
  name                = "nat-fleet-${var.environment}-${each.key}"
  schedule_expression = each.value.schedule
  event_pattern       = each.value.pattern == null ? null : jsonencode(each.value.pattern)
  tags                = local.tags
}

resource "aws_cloudwatch_event_target" "this" {
  for_each = local.rules
  rule     = aws_cloudwatch_event_rule.this[each.key].name
  arn      = local.targets[each.value.target].arn
}

resource "aws_lambda_permission" "events" {
  for_each      = local.rules
  statement_id  = each.key
  action        = "lambda:InvokeFunction"
  function_name = local.targets[each.value.target].function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.this[each.key].arn
}
