# One key for everything of the environment that is encrypted: log groups, topic, disks and buckets.
locals {
  account = data.aws_caller_identity.this.account_id
  # Services that use the key for this account's resources.
  services = ["cloudwatch.amazonaws.com", "events.amazonaws.com", "delivery.logs.amazonaws.com"]
  # Auto Scaling launches with encrypted disks in its own name, and EC2 Spot in its own. As conditions, since a policy
  # that names a role as principal is refused until the role exists.
  # https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
  launchers = [
    "arn:aws:iam::${local.account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    "arn:aws:iam::${local.account}:role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot",
  ]
}

resource "aws_kms_key" "this" {
  description         = "The NAT fleet ${var.environment}"
  enable_key_rotation = true
  tags                = local.tags
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Administration"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "OwnPrincipalsThroughTheTopic"
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
        Resource  = "*"
        Condition = { StringEquals = {
          "kms:CallerAccount" = local.account
          "kms:ViaService"    = "sns.${var.region}.amazonaws.com"
        } }
      },
      {
        Sid       = "Services"
        Effect    = "Allow"
        Principal = { Service = local.services }
        Action    = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*", "kms:DescribeKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
      },
      {
        Sid       = "Logs"
        Effect    = "Allow"
        Principal = { Service = "logs.${var.region}.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*", "kms:DescribeKey"]
        Resource  = "*"
        Condition = { ArnLike = {
          "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${var.region}:${local.account}:*"
        } }
      },
      {
        Sid       = "Disks"
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*", "kms:DescribeKey"]
        Resource  = "*"
        Condition = { ArnEquals = { "aws:PrincipalArn" = local.launchers } }
      },
      {
        Sid       = "GrantsForDisks"
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = "kms:CreateGrant"
        Resource  = "*"
        Condition = {
          ArnEquals = { "aws:PrincipalArn" = local.launchers }
          Bool      = { "kms:GrantIsForAWSResource" = "true" }
        }
      },
    ]
  })
}

resource "aws_kms_alias" "this" {
  name          = "alias/nat-fleet-${var.environment}"
  target_key_id = aws_kms_key.this.key_id
}
