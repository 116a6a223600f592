# A canary of CloudWatch Synthetics in the probe subnet of each zone: what AWS's own runner sees through the zone's NAT.
# It moves nothing. Off unless canaries is given.
locals {
  canaries = var.canaries == null ? {} : var.probe_subnets
}

module "canaries" {
  count       = var.canaries == null ? 0 : 1
  source      = "../bucket"
  environment = var.environment
  key_arn     = var.key_arn
  days        = var.canaries.days
}

resource "aws_iam_role" "canary" {
  count                = var.canaries == null ? 0 : 1
  name                 = "nat-fleet-${var.environment}-canary"
  path                 = "/nat-fleet/${var.environment}/"
  permissions_boundary = var.permissions_boundary
  tags                 = { "nat-fleet:environment" = var.environment }
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}

# https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_CanaryPermissions.html
# without the permission to create log groups: Lambda would make one that neither ends nor is encrypted.
resource "aws_iam_role_policy" "canary" {
  count = var.canaries == null ? 0 : 1
  name  = "canary"
  role  = aws_iam_role.canary[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "${module.canaries[0].arn}/*" },
      { Effect = "Allow", Action = "s3:GetBucketLocation", Resource = module.canaries[0].arn },
      { Effect = "Allow", Action = "s3:ListAllMyBuckets", Resource = "*" },
      { Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = var.key_arn },
      {
        Effect    = "Allow"
        Action    = "cloudwatch:PutMetricData"
        Resource  = "*"
        Condition = { StringEquals = { "cloudwatch:namespace" = "CloudWatchSynthetics" } }
      },
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:aws:logs:${var.region}:${var.account_id}:log-group:/aws/lambda/cwsyn-nat-*:*"
      },
      {
        Effect   = "Allow"
        Action   = ["ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces"]
        Resource = "*"
      },
      {
        # The interface is for the Lambda service, not for the code.
        Effect    = "Deny"
        Action    = "ec2:*"
        Resource  = "*"
        Condition = { ArnLike = { "lambda:SourceFunctionArn" = "arn:aws:lambda:${var.region}:${var.account_id}:function:cwsyn-nat-*" } }
      },
    ]
  })
}

resource "aws_synthetics_canary" "zone" {
  for_each             = local.canaries
  name                 = "nat-${var.environment}-${each.key}"
  runtime_version      = var.canaries.runtime
  handler              = "index.handler"
  zip_file             = "${var.bundles}/${one(fileset(var.bundles, "canary-*.zip"))}"
  execution_role_arn   = aws_iam_role.canary[0].arn
  artifact_s3_location = "s3://${module.canaries[0].name}/${each.key}"
  start_canary         = true
  delete_lambda        = true
  schedule {
    expression = "rate(${var.canaries.minutes} minute${var.canaries.minutes == 1 ? "" : "s"})"
  }
  run_config {
    timeout_in_seconds    = 60
    memory_in_mb          = 960
    environment_variables = { NAT_FLEET_PROBE = jsonencode(var.probing) }
  }
  # The probe's group, so that both share an interface in a subnet that has few addresses.
  vpc_config {
    subnet_ids         = [each.value]
    security_group_ids = [var.probe_security_group_id]
  }
  artifact_config {
    s3_encryption {
      encryption_mode = "SSE_KMS"
      kms_key_arn     = var.key_arn
    }
  }
  tags       = { "nat-fleet:environment" = var.environment, "nat-fleet:zone" = each.key }
  depends_on = [aws_iam_role_policy.canary]
}

# Synthetics names the function.
resource "aws_cloudwatch_log_group" "canary" {
  for_each          = aws_synthetics_canary.zone
  name              = "/aws/lambda/${split(":", each.value.engine_arn)[6]}"
  retention_in_days = 30
  kms_key_id        = var.key_arn
  tags              = { "nat-fleet:environment" = var.environment, "nat-fleet:zone" = each.key }
}

# Behind a dead NAT and without VPC endpoints, a canary reports nothing: that breaches too.
resource "aws_cloudwatch_metric_alarm" "canary" {
  for_each            = aws_synthetics_canary.zone
  alarm_name          = "nat-fleet-${var.environment}-${each.key}-canary"
  alarm_description   = "The canary reaches no destination through this NAT, or cannot report (${each.key})."
  namespace           = "CloudWatchSynthetics"
  metric_name         = "SuccessPercent"
  dimensions          = { CanaryName = each.value.name }
  statistic           = "Average"
  period              = 60 * var.canaries.minutes
  evaluation_periods  = 2
  comparison_operator = "LessThanThreshold"
  threshold           = 100
  treat_missing_data  = "breaching"
  alarm_actions       = [var.topic_arn]
  ok_actions          = [var.topic_arn]
  tags                = { "nat-fleet:environment" = var.environment, "nat-fleet:zone" = each.key }
}
