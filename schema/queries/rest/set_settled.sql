UPDATE resting SET settled = 1
