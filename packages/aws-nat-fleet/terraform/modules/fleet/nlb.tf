# Mode nlb: a network load balancer asks /healthz of each NAT, a second opinion for nat-route-failover when a probe is
# silent. No egress passes through it: a route cannot point to one (docs/adr/0041). Its nodes are in the probe
# subnets, since /healthz answers those.
locals {
  balanced = var.mode == "nlb" ? var.network.zones : {}
}

resource "aws_lb" "health" {
  count              = var.mode == "nlb" ? 1 : 0
  name               = "nat-${var.environment}"
  internal           = true
  load_balancer_type = "network"
  subnets            = values(var.network.zones)[*].probe_subnet_id
  # Each node asks the NAT of its own zone.
  enable_cross_zone_load_balancing = false
  tags                             = local.tags
}

# asg-lifecycle-handler registers an instance once it has the NAT interface. Names have at most 32 characters.
resource "aws_lb_target_group" "zone" {
  for_each    = local.balanced
  name        = "nat-${var.environment}-${substr(each.key, -1, 1)}"
  vpc_id      = var.network.vpc_id
  target_type = "instance"
  protocol    = "TCP"
  port        = 8080
  health_check {
    protocol            = "HTTP"
    path                = "/healthz"
    matcher             = "200"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }
  tags = merge(local.tags, { "nat-fleet:zone" = each.key })
}

# Without a listener a target group is not checked.
resource "aws_lb_listener" "zone" {
  for_each          = local.balanced
  load_balancer_arn = aws_lb.health[0].arn
  protocol          = "TCP"
  port              = 8080 + index(local.order, each.key)
  tags              = merge(local.tags, { "nat-fleet:zone" = each.key })
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.zone[each.key].arn
  }
}
