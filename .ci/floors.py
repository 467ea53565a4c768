"""Runs the scorer on a folder of predictions and fails where a group's mean composite is below its floor."""
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

scorer, gold, predictions, floors, name = sys.argv[1:]
result = json.loads(subprocess.run([sys.executable, scorer, "--dir", gold, predictions, "--json"], check=True, capture_output=True, text=True).stdout)
groups = defaultdict(list)
for file, score in result["pages"].items():
    meta = json.loads(Path(gold, file).read_text(encoding="utf-8")).get("meta") or {}
    if name == "pages":
        groups[f"{meta['lang']} {meta['style']}{meta['level']}" if meta["lang"].startswith("zh") else meta["lang"]].append(score)
    elif name == "seeds":
        groups["seed " + file.split("_")[0]].append(score)
    else:
        groups[name].append(score)
    if score["lost"] > 0:
        sys.exit(f"{file}: {score['lost']:.5f} of its characters are lost")

limits = json.loads(Path(floors).read_text(encoding="utf-8"))
failed = False
for group, scores in sorted(groups.items()):
    mean = sum(s["composite"] for s in scores) / len(scores)
    floor = limits[group]
    failed |= mean < floor
    print(f"{group:10} {len(scores):2} pages  composite {mean:.4f}  floor {floor:.3f}{'  BELOW' if mean < floor else ''}")
sys.exit(1 if failed else 0)
