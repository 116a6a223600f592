output "role_arns" {
  description = "Map of plan and apply to the role: the variable AWS_ROLE_ARN of the GitHub environments aws-<env>-plan and aws-<env>."
  value       = { for name, role in aws_iam_role.pipeline : name => role.arn }
}

output "boundary_arn" {
  description = "The variable permissions_boundary of the root of this environment."
  value       = aws_iam_policy.boundary.arn
}
