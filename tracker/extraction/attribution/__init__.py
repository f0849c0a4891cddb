"""Who vouches for a claim: cues, their reach, and the one whom they name."""
