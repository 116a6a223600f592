# What scripts/probe_nat.sh starts its instances with, and where it finds that: a person probes by hand, and nothing of
# this runs all day.
locals {
  name = "nat-fleet-probe-${var.environment}"
  tags = { "nat-fleet:environment" = var.environment }
}

module "traces" {
  source      = "../bucket"
  environment = var.environment
  key_arn     = var.key_arn
  days        = 365
}

resource "aws_security_group" "this" {
  name_prefix = "${local.name}-"
  description = "Probe instances: out only"
  vpc_id      = var.vpc_id
  tags        = local.tags
  egress {
    description = "To the endpoint that is probed, and to Systems Manager"
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_iam_role" "this" {
  name                 = local.name
  path                 = "/nat-fleet/${var.environment}/"
  permissions_boundary = var.permissions_boundary
  tags                 = local.tags
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = "probe"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "ec2messages:AcknowledgeMessage", "ec2messages:DeleteMessage", "ec2messages:FailMessage",
          "ec2messages:GetEndpoint", "ec2messages:GetMessages", "ec2messages:SendReply",
          "ssm:ListInstanceAssociations", "ssm:UpdateInstanceInformation",
          "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
        ]
        Resource = "*"
      },
      { Effect = "Allow", Action = "s3:PutObject", Resource = "${module.traces.arn}/probes/*" },
      { Effect = "Allow", Action = "s3:GetEncryptionConfiguration", Resource = module.traces.arn },
      { Effect = "Allow", Action = "kms:GenerateDataKey", Resource = var.key_arn },
    ]
  })
}

resource "aws_iam_instance_profile" "this" {
  name = aws_iam_role.this.name
  path = aws_iam_role.this.path
  role = aws_iam_role.this.name
  tags = local.tags
}

# contract/probeInstances.ts. What is null is left out.
resource "aws_ssm_parameter" "this" {
  name = "/nat/${var.environment}/probe-instances"
  type = "String"
  tags = local.tags
  value = jsonencode({
    for key, value in {
      url             = var.endpoint.url
      addressUrl      = var.endpoint.address_url
      iperf           = var.endpoint.iperf
      bucket          = module.traces.name
      instanceProfile = aws_iam_instance_profile.this.name
      securityGroupId = aws_security_group.this.id
    } : key => value if value != null
  })
}
