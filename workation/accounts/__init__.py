"""Users, their groups, and the businesses that operators belong to."""
