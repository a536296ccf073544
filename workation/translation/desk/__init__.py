"""Where people work on translations: queue, editor, board, and what authors and operators see."""
