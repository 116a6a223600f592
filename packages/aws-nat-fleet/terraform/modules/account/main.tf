# What an account needs once, before its pipeline can work. A person applies it.
data "aws_caller_identity" "this" {}

locals {
  account  = data.aws_caller_identity.this.account_id
  issuer   = "token.actions.githubusercontent.com"
  provider = var.oidc_provider_arn == null ? aws_iam_openid_connect_provider.github[0].arn : var.oidc_provider_arn
  tags     = { "nat-fleet:environment" = var.environment }
  values = {
    account      = local.account
    region       = var.region
    environment  = var.environment
    state_bucket = var.state_bucket
    boundary     = aws_iam_policy.boundary.arn
  }
  # GitHub environment and policies of each role: only jobs of this environment of this repository may assume it.
  roles = {
    plan  = { environment = "aws-${var.environment}-plan", policies = ["read"] }
    apply = { environment = "aws-${var.environment}", policies = ["read", "network", "control"] }
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.oidc_provider_arn == null ? 1 : 0
  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
  tags           = local.tags
}

# The most that a role of the fleet can do, whatever its policy says. The pipeline cannot make a role without it.
resource "aws_iam_policy" "boundary" {
  name        = "nat-fleet-boundary-${var.environment}"
  description = "The most that a role of the NAT fleet ${var.environment} can do"
  policy      = file("${path.module}/policies/boundary.json")
  tags        = local.tags
}

resource "aws_iam_role" "pipeline" {
  for_each = local.roles
  name     = "nat-fleet-${each.key}-${var.environment}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.provider }
      Condition = { StringEquals = {
        "${local.issuer}:aud" = "sts.amazonaws.com"
        "${local.issuer}:sub" = "repo:${var.repository}:environment:${each.value.environment}"
      } }
    }]
  })
  tags = local.tags
}

resource "aws_iam_policy" "pipeline" {
  for_each    = toset(flatten(values(local.roles)[*].policies))
  name        = "nat-fleet-${each.key}-${var.environment}"
  description = "For the pipeline of the NAT fleet ${var.environment}"
  policy      = templatefile("${path.module}/policies/${each.key}.json", local.values)
  tags        = local.tags
}

resource "aws_iam_role_policy_attachment" "pipeline" {
  for_each = merge([
    for role, settings in local.roles : { for policy in settings.policies : "${role}/${policy}" => { role = role, policy = policy } }
  ]...)
  role       = aws_iam_role.pipeline[each.value.role].name
  policy_arn = aws_iam_policy.pipeline[each.value.policy].arn
}

# Finds what others outside of the account may use. AWS allows one of this kind in a region.
resource "aws_accessanalyzer_analyzer" "this" {
  count         = var.access_analyzer ? 1 : 0
  analyzer_name = "nat-fleet-${var.environment}"
  type          = "ACCOUNT"
  tags          = local.tags
}
