locals {
  name   = "nat-fleet-${var.environment}"
  tags   = { "nat-fleet:environment" = var.environment }
  groups = { for zone in keys(var.nat_interfaces) : zone => "nat-${var.environment}-${zone}" }
  # Of the quarter that begins in January, April, July and October.
  refresh = var.refresh == null ? {} : local.groups
}

# Instances are replaced, not patched in place: a patch that breaks forwarding would break a NAT that carries traffic,
# while a new instance tests itself before it takes over. So patches are looked for, and installed by the refresh below.
resource "aws_ssm_patch_baseline" "this" {
  count            = var.patches ? 1 : 0
  name             = local.name
  description      = "Security updates that a NAT instance should have a week after they are out"
  operating_system = "AMAZON_LINUX_2023"
  tags             = local.tags
  approval_rule {
    approve_after_days = 7
    compliance_level   = "HIGH"
    patch_filter {
      key    = "CLASSIFICATION"
      values = ["Security"]
    }
    patch_filter {
      key    = "SEVERITY"
      values = ["Critical", "Important"]
    }
  }
}

resource "aws_ssm_patch_group" "this" {
  count       = var.patches ? 1 : 0
  baseline_id = aws_ssm_patch_baseline.this[0].id
  patch_group = local.name
}

# It reads, so that it needs no maintenance window.
resource "aws_ssm_association" "scan" {
  count               = var.patches ? 1 : 0
  name                = "AWS-RunPatchBaseline"
  association_name    = "${local.name}-scan"
  schedule_expression = "cron(0 4 ? * SUN *)"
  compliance_severity = "HIGH"
  parameters          = { Operation = "Scan" }
  tags                = local.tags
  targets {
    key    = "tag:PatchGroup"
    values = [local.name]
  }
}

resource "aws_iam_role" "refresh" {
  count                = var.refresh == null ? 0 : 1
  name                 = "${local.name}-refresh"
  path                 = "/nat-fleet/${var.environment}/"
  permissions_boundary = var.permissions_boundary
  tags                 = local.tags
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "scheduler.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "refresh" {
  count = var.refresh == null ? 0 : 1
  name  = "refresh"
  role  = aws_iam_role.refresh[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "autoscaling:StartInstanceRefresh"
        Resource = "arn:aws:autoscaling:${var.region}:${var.account_id}:autoScalingGroup:*:autoScalingGroupName/nat-${var.environment}-*"
      },
      {
        # A caller that uses a launch template which names a parameter needs it.
        # https://docs.aws.amazon.com/autoscaling/ec2/userguide/using-systems-manager-parameters.html
        Effect   = "Allow"
        Action   = "ssm:GetParameters"
        Resource = "arn:aws:ssm:${var.region}::parameter/aws/service/ami-amazon-linux-latest/*"
      },
    ]
  })
}

# A quarter's newest image, one zone a day. Each launch resolves the image, so that no apply is needed. The hook lets
# an instance in only after its self-test; until then the old one carries the zone.
resource "aws_scheduler_schedule" "refresh" {
  for_each            = local.refresh
  name                = "${local.name}-refresh-${each.key}"
  schedule_expression = "cron(0 ${var.refresh.hour} ${var.refresh.day + index(keys(local.groups), each.key)} 1,4,7,10 ? *)"
  flexible_time_window {
    mode = "OFF"
  }
  target {
    arn      = "arn:aws:scheduler:::aws-sdk:autoscaling:startInstanceRefresh"
    role_arn = aws_iam_role.refresh[0].arn
    input = jsonencode({
      AutoScalingGroupName = each.value
      Strategy             = "Rolling"
      # Matching instances are replaced too: the template stays the same while the image behind it changes.
      Preferences = { MinHealthyPercentage = 100, MaxHealthyPercentage = 200, SkipMatching = false }
    })
    retry_policy {
      maximum_event_age_in_seconds = 3600
      maximum_retry_attempts       = 3
    }
  }
}

resource "aws_cloudwatch_event_rule" "refresh_failed" {
  count       = var.refresh == null ? 0 : 1
  name        = "${local.name}-refresh-failed"
  description = "A NAT instance could not be replaced; the old one still carries its zone"
  tags        = local.tags
  event_pattern = jsonencode({
    source      = ["aws.autoscaling"]
    detail-type = ["EC2 Auto Scaling Instance Refresh Failed"]
    detail      = { AutoScalingGroupName = values(local.groups) }
  })
}

resource "aws_cloudwatch_event_target" "refresh_failed" {
  count = var.refresh == null ? 0 : 1
  rule  = aws_cloudwatch_event_rule.refresh_failed[0].name
  arn   = var.topic_arn
}

# No managed rule of AWS Config knows these: the one on the source/destination check wants it on, and the ones on
# route tables and groups look for other things. The account's configuration recorder has to record these three types.
resource "aws_config_config_rule" "this" {
  for_each = var.config_rules ? {
    "default-routes"    = "AWS::EC2::RouteTable"
    "capacity"          = "AWS::AutoScaling::AutoScalingGroup"
    "source-dest-check" = "AWS::EC2::NetworkInterface"
  } : {}
  name = "${local.name}-${each.key}"
  tags = local.tags
  scope {
    compliance_resource_types = [each.value]
  }
  source {
    owner = "CUSTOM_POLICY"
    source_detail {
      message_type = "ConfigurationItemChangeNotification"
    }
    custom_policy_details {
      policy_runtime = "guard-2.x.x"
      policy_text = templatefile("${path.module}/guard/${each.key}.guard", {
        tables     = jsonencode(var.route_table_ids)
        interfaces = jsonencode(values(var.nat_interfaces))
        groups     = jsonencode(values(local.groups))
      })
    }
  }
}
