locals {
  lambda  = "${path.module}/../../../src/lambda"
  machine = "${path.module}/../../../machine"
  tags    = { "nat-fleet:environment" = var.environment }
  # Reserved concurrency 1: these are one at a time.
  functions = {
    "nat-route-failover"    = { reserved = 1, timeout = 60 }
    "asg-lifecycle-handler" = { reserved = -1, timeout = 900 }
    "eip-recover"           = { reserved = 1, timeout = 60 }
    "config-guard"          = { reserved = 1, timeout = 120 }
  }
  roles = toset(concat(keys(local.functions), ["nat-health-probe"]))
  log_groups = merge(
    { for name in keys(local.functions) : "/aws/lambda/${name}-${var.environment}" => name },
    { for zone in keys(var.network.zones) : "/aws/lambda/nat-health-probe-${var.environment}-${zone}" => "probe" },
    { for name in ["system", "launch", "metrics"] : "/nat-fleet/${var.environment}/${name}" => "machine" },
  )
  fleet = {
    version      = 1
    environment  = var.environment
    mode         = var.mode
    vpcId        = var.network.vpc_id
    instanceType = var.instance_type
    topicArn     = aws_sns_topic.changes.arn
    # What is null is left out.
    zones    = [for zone in var.zones : { for key, value in zone : key => value if value != null }]
    probing  = var.probing
    failback = var.failback
  }
  key = { for zone in var.zones : zone.zone => replace(zone.zone, "-", "_") }
  # Of each instance: its own zone and those that it may carry, in the order of the fleet document.
  carried = {
    for own in var.zones : own.zone => [
      for other in var.zones : {
        key   = local.key[other.zone]
        cidrs = other.cidrs
        addresses = other.zone == own.zone ? own.addresses : one([
          for standby in other.standbys : standby.addresses if standby.zone == own.zone
        ])
      } if other.zone == own.zone || contains(other.standbys[*].zone, own.zone)
    ]
  }
}

data "aws_caller_identity" "this" {}

resource "aws_sns_topic" "changes" {
  name              = "nat-fleet-${var.environment}"
  kms_master_key_id = aws_kms_key.this.arn
  tags              = local.tags
}

resource "aws_sns_topic_policy" "changes" {
  arn = aws_sns_topic.changes.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = ["cloudwatch.amazonaws.com", "events.amazonaws.com"] }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.changes.arn
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = local.log_groups
  name              = each.key
  retention_in_days = 30
  kms_key_id        = aws_kms_key.this.arn
  tags              = local.tags
}

# Parameters are plain strings: they hold no secret, and a failover must not wait for KMS (docs/adr/0049).
resource "aws_ssm_parameter" "fleet" {
  name  = "/nat/${var.environment}/fleet"
  type  = "String"
  tier  = "Intelligent-Tiering"
  value = jsonencode(local.fleet)
  tags  = local.tags
}

# game_day.sh stops instances only where this is.
resource "aws_ssm_parameter" "game_days" {
  count = var.game_days ? 1 : 0
  name  = "/nat/${var.environment}/game-days"
  type  = "String"
  tags  = local.tags
  value = "allowed"
}

# The text that machineSettings (contract) writes.
resource "aws_ssm_parameter" "machine" {
  for_each = { for zone in var.zones : zone.zone => zone }
  name     = "/nat/${var.environment}/machine/${each.key}"
  type     = "String"
  tags     = local.tags
  value = join("\n", concat(
    [
      "ENVIRONMENT=\"${var.environment}\"",
      "ZONE=\"${each.key}\"",
      "ZONES=\"${join(" ", local.carried[each.key][*].key)}\"",
    ],
    flatten([for zone in local.carried[each.key] : [
      "CIDRS_${zone.key}=\"${join(" ", zone.cidrs)}\"",
      "ADDRESSES_${zone.key}=\"${join(" ", zone.addresses)}\"",
    ]]),
    [
      "PROBE_CIDR=\"${each.value.probe.cidr}\"",
      "PROBE_ADDRESS=\"${each.value.probe.address}\"",
      "DESTINATIONS=\"${join(" ", [for to in var.probing.destinations : "${to.expectedStatus}=${to.url}"])}\"",
      "TIMEOUT_MILLISECONDS=\"${var.probing.timeoutMilliseconds}\"",
      "",
    ],
  ))
}

resource "aws_ssm_document" "command" {
  name            = "nat-fleet-${var.environment}"
  document_type   = "Command"
  document_format = "JSON"
  content         = file("${local.machine}/command-document.json")
  tags            = local.tags
}

resource "aws_iam_role" "lambda" {
  for_each = local.roles
  name     = "${each.key}-${var.environment}"
  path     = "/nat-fleet/${var.environment}/"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
  permissions_boundary = var.permissions_boundary
  tags                 = local.tags
}

resource "aws_iam_role_policy" "lambda" {
  for_each = local.roles
  name     = each.key
  role     = aws_iam_role.lambda[each.key].id
  policy = templatefile("${local.lambda}/${each.key}/policy.json", {
    region      = var.region
    account     = data.aws_caller_identity.this.account_id
    environment = var.environment
  })
}

# Not in the policies of the Lambdas: the Lambda service writes the traces.
resource "aws_iam_role_policy" "tracing" {
  for_each = var.tracing ? local.roles : []
  name     = "tracing"
  role     = aws_iam_role.lambda[each.key].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], Resource = "*" }]
  })
}

resource "aws_lambda_function" "this" {
  for_each                       = local.functions
  function_name                  = "${each.key}-${var.environment}"
  role                           = aws_iam_role.lambda[each.key].arn
  runtime                        = var.runtime
  architectures                  = ["arm64"]
  handler                        = "index.handler"
  filename                       = "${var.bundles}/${each.key}.zip"
  source_code_hash               = filebase64sha256("${var.bundles}/${each.key}.zip")
  memory_size                    = 256
  timeout                        = each.value.timeout
  reserved_concurrent_executions = each.value.reserved
  environment {
    variables = { NAT_FLEET_ENVIRONMENT = var.environment }
  }
  tracing_config {
    mode = var.tracing ? "Active" : "PassThrough"
  }
  tags       = local.tags
  depends_on = [aws_iam_role_policy.lambda, aws_cloudwatch_log_group.this]
}

resource "aws_security_group" "probe" {
  name_prefix = "nat-health-probe-${var.environment}-"
  description = "Probes: out only"
  vpc_id      = var.network.vpc_id
  tags        = local.tags
  egress {
    description = "To the destinations"
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lambda_function" "probe" {
  for_each         = var.network.zones
  function_name    = "nat-health-probe-${var.environment}-${each.key}"
  role             = aws_iam_role.lambda["nat-health-probe"].arn
  runtime          = var.runtime
  architectures    = ["arm64"]
  handler          = "index.handler"
  filename         = "${var.bundles}/nat-health-probe.zip"
  source_code_hash = filebase64sha256("${var.bundles}/nat-health-probe.zip")
  memory_size      = 128
  timeout          = 75
  # Its loop, and a question that nat-route-failover asks.
  reserved_concurrent_executions = 2
  environment {
    variables = {
      NAT_FLEET_ENVIRONMENT = var.environment
      NAT_FLEET_ZONE        = each.key
      NAT_FLEET_PROBE       = jsonencode(var.probing)
    }
  }
  tracing_config {
    mode = var.tracing ? "Active" : "PassThrough"
  }
  vpc_config {
    subnet_ids         = [each.value.probe_subnet_id]
    security_group_ids = [aws_security_group.probe.id]
  }
  tags       = merge(local.tags, { "nat-fleet:zone" = each.key })
  depends_on = [aws_iam_role_policy.lambda, aws_cloudwatch_log_group.this]
}

resource "aws_lambda_function_event_invoke_config" "probe" {
  for_each                     = var.network.zones
  function_name                = aws_lambda_function.probe[each.key].function_name
  maximum_retry_attempts       = 0
  maximum_event_age_in_seconds = 60
  destination_config {
    on_success {
      destination = aws_lambda_function.this["nat-route-failover"].arn
    }
    on_failure {
      destination = aws_lambda_function.this["nat-route-failover"].arn
    }
  }
}
