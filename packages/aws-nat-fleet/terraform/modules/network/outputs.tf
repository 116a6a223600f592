output "network" {
  description = "What the fleet needs of a network. An existing network is given in the same shape."
  value = {
    vpc_id = aws_vpc.this.id
    zones = {
      for zone, _ in local.zones : zone => {
        public_subnet_id   = aws_subnet.public[zone].id
        public_subnet_cidr = aws_subnet.public[zone].cidr_block
        probe_subnet_id    = aws_subnet.probe[zone].id
        probe_subnet_cidr  = aws_subnet.probe[zone].cidr_block
        route_table_ids    = [aws_route_table.private[zone].id]
        cidrs              = [aws_subnet.private[zone].cidr_block]
      }
    }
  }
}
