# What the Lambdas decided, in S3 for longer than the log groups keep it. Off unless decisions is given. A subscription
# sends lines as they are written; export tasks would be one at a time, and something would have to start them.
locals {
  decisions = var.decisions == null ? {} : { this = var.decisions }
  stream    = "nat-fleet-${var.environment}"
}

module "decisions" {
  for_each    = local.decisions
  source      = "../bucket"
  environment = var.environment
  key_arn     = var.key_arn
  days        = each.value.days
}

resource "aws_iam_role" "decisions" {
  for_each             = var.decisions == null ? {} : { firehose = "firehose.amazonaws.com", logs = "logs.amazonaws.com" }
  name                 = "nat-fleet-${var.environment}-decisions-${each.key}"
  path                 = "/nat-fleet/${var.environment}/"
  permissions_boundary = var.permissions_boundary
  tags                 = { "nat-fleet:environment" = var.environment }
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = each.value }
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "firehose" {
  for_each = local.decisions
  name     = "write"
  role     = aws_iam_role.decisions["firehose"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:PutObject"]
        Resource = [module.decisions[each.key].arn, "${module.decisions[each.key].arn}/*"]
      },
      { Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = var.key_arn },
    ]
  })
}

resource "aws_iam_role_policy" "logs" {
  for_each = local.decisions
  name     = "send"
  role     = aws_iam_role.decisions["logs"].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["firehose:PutRecord", "firehose:PutRecordBatch"], Resource = aws_kinesis_firehose_delivery_stream.decisions[each.key].arn }]
  })
}

resource "aws_kinesis_firehose_delivery_stream" "decisions" {
  for_each    = local.decisions
  name        = local.stream
  destination = "extended_s3"
  tags        = { "nat-fleet:environment" = var.environment }
  server_side_encryption {
    enabled = true
  }
  extended_s3_configuration {
    role_arn            = aws_iam_role.decisions["firehose"].arn
    bucket_arn          = module.decisions[each.key].arn
    kms_key_arn         = var.key_arn
    prefix              = "decisions/"
    error_output_prefix = "failed/"
    buffering_interval  = 300
    # The subscription compresses already.
    compression_format = "UNCOMPRESSED"
    file_extension     = ".gz"
  }
  depends_on = [aws_iam_role_policy.firehose]
}

resource "aws_cloudwatch_log_subscription_filter" "decisions" {
  for_each        = var.decisions == null ? {} : var.decision_log_groups
  name            = "decisions"
  log_group_name  = each.value
  filter_pattern  = "{ $.level = * }"
  destination_arn = aws_kinesis_firehose_delivery_stream.decisions["this"].arn
  role_arn        = aws_iam_role.decisions["logs"].arn
  depends_on      = [aws_iam_role_policy.logs]
}
