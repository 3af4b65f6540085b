"""What to do: suggestions built on judgements, each with a reason key and the interactions it rests on."""
