# So that `terraform test` runs all of tests/ from here. Nothing is applied from this folder.
terraform {
  required_version = ">= 1.11"
}
