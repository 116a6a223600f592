# Alarms and changes in a Slack channel. The workspace is authorised by hand once, in the console of Amazon Q Developer
# in chat applications (once AWS Chatbot). The role may do nothing: the channel is told, and commands nothing.
resource "aws_iam_role" "chat" {
  count                = var.chat == null ? 0 : 1
  name                 = "nat-fleet-${var.environment}-chat"
  path                 = "/nat-fleet/${var.environment}/"
  permissions_boundary = var.permissions_boundary
  tags                 = { "nat-fleet:environment" = var.environment }
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "chatbot.amazonaws.com" } }]
  })
}

resource "aws_chatbot_slack_channel_configuration" "this" {
  count                 = var.chat == null ? 0 : 1
  configuration_name    = "nat-fleet-${var.environment}"
  iam_role_arn          = aws_iam_role.chat[0].arn
  slack_team_id         = var.chat.slack_team_id
  slack_channel_id      = var.chat.slack_channel_id
  sns_topic_arns        = [var.topic_arn]
  guardrail_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
  tags                  = { "nat-fleet:environment" = var.environment }
}
