"""Components made of `gr.HTML`, as examples and for use; each lies in its own module."""
