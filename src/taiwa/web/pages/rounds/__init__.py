"""The pages of the workroom: each is made of what its viewer sees of a round (`workroom/sight.py`)."""
