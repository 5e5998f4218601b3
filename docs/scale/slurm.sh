#!/bin/bash
# A province on a cluster: sbatch --array=1-50 slurm.sh plans parsed
# Each task does one of fifty shards with the cores that it has; a task that is started again goes on where it stopped
# (--requeue, scontrol requeue, or the same sbatch once more).
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=1G
#SBATCH --requeue
exec gongwen parse "$1" -o "$2" --resume --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_MAX" --jobs "$SLURM_CPUS_PER_TASK"
