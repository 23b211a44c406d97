"""Xapian with its own n-grams of Chinese, any of which may match: build, then the ten best for each question. Prints one JSON object."""
import json, os, resource, shutil, sys, time
import xapian

data, folder = sys.argv[1:3]
shutil.rmtree(folder, ignore_errors=True)
lines = lambda name: [json.loads(line) for line in open(os.path.join(data, name), encoding="utf8")]
passages = lines("passages.jsonl")
started = time.process_time()
database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
generator = xapian.TermGenerator()
generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
for passage in passages:
    document = xapian.Document()
    generator.set_document(document)
    generator.index_text(passage["text"])
    database.add_document(document)
database.commit()
database.close()
build = time.process_time() - started
started = time.perf_counter()
database = xapian.Database(folder)
opened = time.perf_counter() - started
times = []
questions = [line["question"] for line in lines("questions.jsonl")]
for question in questions:
    started, used = time.perf_counter(), time.process_time()
    asked = xapian.Document()
    generator.set_document(asked)
    generator.index_text(question)
    query = xapian.Query(xapian.Query.OP_OR, [term.term for term in asked.termlist()])
    enquire = xapian.Enquire(database)
    enquire.set_query(query)
    list(enquire.get_mset(0, 10))
    times.append(1000 * min(time.perf_counter() - started, time.process_time() - used))
disk = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
print(json.dumps({"build": 1000 * build, "open": 1000 * opened, "disk": disk, "times": times[-800:],
                  "rss": 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
