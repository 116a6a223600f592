# Flow logs of the VPC in S3, and queries over them. Off unless flow_logs is given.
locals {
  flow_logs = var.flow_logs == null ? {} : { this = var.flow_logs }
  columns   = ["version", "account_id", "interface_id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol", "packets", "bytes", "start", "end", "action", "log_status"]
  numbers   = ["version", "srcport", "dstport", "protocol", "packets", "bytes", "start", "end"]
  database  = replace("nat_fleet_${var.environment}", "-", "_")
  nat       = join(", ", [for id in var.nat_interfaces : "'${id}'"])
  queries = {
    "top-destinations-by-ports" = "SELECT dstaddr, dstport, count(DISTINCT srcport) AS ports FROM flow_logs WHERE day = date_format(current_date, '%Y/%m/%d') AND interface_id IN (${local.nat}) AND action = 'ACCEPT' GROUP BY 1, 2 ORDER BY ports DESC LIMIT 50"
    "top-destinations-by-bytes" = "SELECT dstaddr, sum(bytes) AS bytes FROM flow_logs WHERE day = date_format(current_date, '%Y/%m/%d') AND interface_id IN (${local.nat}) GROUP BY 1 ORDER BY bytes DESC LIMIT 50"
    "rejected-inbound"          = "SELECT srcaddr, dstport, sum(packets) AS packets FROM flow_logs WHERE day = date_format(current_date, '%Y/%m/%d') AND interface_id IN (${local.nat}) AND action = 'REJECT' GROUP BY 1, 2 ORDER BY packets DESC LIMIT 50"
  }
}

module "flow_logs" {
  for_each    = local.flow_logs
  source      = "../bucket"
  environment = var.environment
  key_arn     = var.key_arn
  days        = each.value.days
}

# https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
resource "aws_s3_bucket_policy" "flow_logs" {
  for_each = local.flow_logs
  bucket   = module.flow_logs[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      for action in ["s3:PutObject", "s3:GetBucketAcl"] : {
        Effect    = "Allow"
        Principal = { Service = "delivery.logs.amazonaws.com" }
        Action    = action
        Resource  = action == "s3:PutObject" ? "${module.flow_logs[each.key].arn}/*" : module.flow_logs[each.key].arn
        Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
      }
    ]
  })
}

resource "aws_flow_log" "vpc" {
  for_each                 = local.flow_logs
  vpc_id                   = var.vpc_id
  traffic_type             = "ALL"
  log_destination_type     = "s3"
  log_destination          = module.flow_logs[each.key].arn
  max_aggregation_interval = 60
  tags                     = { "nat-fleet:environment" = var.environment }
  depends_on               = [aws_s3_bucket_policy.flow_logs]
}

resource "aws_glue_catalog_database" "flow_logs" {
  for_each = local.flow_logs
  name     = local.database
  tags     = { "nat-fleet:environment" = var.environment }
}

# https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-partition-projection.html
resource "aws_glue_catalog_table" "flow_logs" {
  for_each      = local.flow_logs
  database_name = aws_glue_catalog_database.flow_logs[each.key].name
  name          = "flow_logs"
  table_type    = "EXTERNAL_TABLE"
  parameters = {
    "skip.header.line.count"    = "1"
    "projection.enabled"        = "true"
    "projection.day.type"       = "date"
    "projection.day.format"     = "yyyy/MM/dd"
    "projection.day.range"      = "NOW-${each.value.days}DAYS,NOW"
    "storage.location.template" = "s3://${module.flow_logs[each.key].name}/AWSLogs/${var.account_id}/vpcflowlogs/${var.region}/$${day}"
  }
  partition_keys {
    name = "day"
    type = "string"
  }
  storage_descriptor {
    location      = "s3://${module.flow_logs[each.key].name}/AWSLogs/${var.account_id}/vpcflowlogs/${var.region}/"
    input_format  = "org.apache.hadoop.mapred.TextInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"
    ser_de_info {
      serialization_library = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe"
      parameters            = { "field.delim" = " " }
    }
    dynamic "columns" {
      for_each = local.columns
      content {
        name = columns.value
        type = contains(local.numbers, columns.value) ? "bigint" : "string"
      }
    }
  }
}

resource "aws_athena_workgroup" "flow_logs" {
  for_each = local.flow_logs
  name     = "nat-fleet-${var.environment}"
  configuration {
    result_configuration {
      output_location = "s3://${module.flow_logs[each.key].name}/results/"
      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = var.key_arn
      }
    }
  }
  tags = { "nat-fleet:environment" = var.environment }
}

resource "aws_athena_named_query" "flow_logs" {
  for_each  = var.flow_logs == null ? {} : local.queries
  name      = "nat-fleet-${var.environment}-${each.key}"
  workgroup = aws_athena_workgroup.flow_logs["this"].id
  database  = aws_glue_catalog_database.flow_logs["this"].name
  query     = each.value
}
