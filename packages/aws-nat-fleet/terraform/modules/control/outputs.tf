output "ready" {
  description = "Known once lifecycle hooks are answered."
  value       = [aws_cloudwatch_event_target.this["lifecycle"].id, aws_lambda_permission.events["lifecycle"].id, aws_ssm_document.command.name, aws_ssm_parameter.fleet.version, { for zone, parameter in aws_ssm_parameter.machine : zone => parameter.version }]
}

output "topic_arn" {
  value = aws_sns_topic.changes.arn
}

output "fleet_parameter" {
  value = aws_ssm_parameter.fleet.name
}

output "failover_function" {
  value = aws_lambda_function.this["nat-route-failover"].function_name
}

output "functions" {
  value = concat(values(aws_lambda_function.this)[*].function_name, values(aws_lambda_function.probe)[*].function_name)
}

output "probe_security_group_id" {
  value = aws_security_group.probe.id
}

output "key_arn" {
  value = aws_kms_key.this.arn
}

output "decision_log_groups" {
  description = "Map of each Lambda that decides to its log group."
  value = {
    for name in ["nat-route-failover", "eip-recover", "asg-lifecycle-handler"] :
    name => aws_cloudwatch_log_group.this["/aws/lambda/${name}-${var.environment}"].name
  }
}
