resource "aws_iam_role" "machine" {
  name = "nat-fleet-machine-${var.environment}"
  path = "/nat-fleet/${var.environment}/"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
  permissions_boundary = var.permissions_boundary
  tags                 = local.tags
}

# Instead of AWS's managed policies, with which an instance could read every parameter and write to every log group.
resource "aws_iam_role_policy" "machine" {
  name = "machine"
  role = aws_iam_role.machine.id
  policy = templatefile("${local.machine}/policy.json", {
    region      = var.region
    account     = var.account_id
    environment = var.environment
  })
}

resource "aws_iam_instance_profile" "machine" {
  name = aws_iam_role.machine.name
  path = aws_iam_role.machine.path
  tags = local.tags
  role = aws_iam_role.machine.name
}

resource "aws_launch_template" "nat" {
  for_each = var.network.zones
  name     = "nat-${var.environment}-${each.key}"
  image_id = var.image_id
  user_data = base64gzip(templatefile("${local.machine}/user-data.sh", {
    region      = var.region
    environment = var.environment
    zone        = each.key
    nat_fleet   = file("${local.machine}/nat-fleet")
    healthz     = file("${local.machine}/healthz.py")
  }))
  update_default_version = true
  iam_instance_profile {
    arn = aws_iam_instance_profile.machine.arn
  }
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted             = true
      kms_key_id            = var.key_arn
      volume_size           = 8
      volume_type           = "gp3"
      delete_on_termination = true
    }
  }
  network_interfaces {
    device_index                = 0
    subnet_id                   = each.value.public_subnet_id
    security_groups             = [aws_security_group.management.id]
    associate_public_ip_address = var.endpoints == "none"
    delete_on_termination       = true
  }
  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume", "network-interface"])
    content {
      resource_type = tag_specifications.key
      tags          = merge(local.tags, { "nat-fleet:zone" = each.key, "nat-fleet:role" = "instance" })
    }
  }
  tags = local.tags
}

resource "aws_autoscaling_group" "nat" {
  for_each            = var.network.zones
  name                = "nat-${var.environment}-${each.key}"
  vpc_zone_identifier = [each.value.public_subnet_id]
  min_size            = 1
  desired_capacity    = 1
  max_size            = 2
  capacity_rebalance  = var.spot
  # A replacement is launched, and takes the interface over, before the old instance ends.
  instance_maintenance_policy {
    min_healthy_percentage = 100
    max_healthy_percentage = 200
  }
  mixed_instances_policy {
    instances_distribution {
      on_demand_allocation_strategy            = "prioritized"
      on_demand_percentage_above_base_capacity = var.spot ? 0 : 100
      spot_allocation_strategy                 = var.spot ? "capacity-optimized-prioritized" : null
    }
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.nat[each.key].id
        version            = aws_launch_template.nat[each.key].latest_version
      }
      dynamic "override" {
        for_each = var.instance_types
        content {
          instance_type = override.value
        }
      }
    }
  }
  initial_lifecycle_hook {
    name                 = "nat-fleet-launch"
    lifecycle_transition = "autoscaling:EC2_INSTANCE_LAUNCHING"
    heartbeat_timeout    = 300
    default_result       = "ABANDON"
  }
  initial_lifecycle_hook {
    name                 = "nat-fleet-terminate"
    lifecycle_transition = "autoscaling:EC2_INSTANCE_TERMINATING"
    heartbeat_timeout    = 300
    default_result       = "CONTINUE"
  }
  wait_for_capacity_timeout = var.wait_for_capacity_timeout
  dynamic "tag" {
    for_each = merge(local.tags, { "nat-fleet:zone" = each.key, "nat-fleet:role" = "instance", PatchGroup = "nat-fleet-${var.environment}" })
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
  # Without the Lambdas that answer the hooks, the first launch would be abandoned.
  depends_on = [var.control_ready]
}
