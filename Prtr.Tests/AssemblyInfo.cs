[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestCollectionOrderer("Prtr.Tests.BrowserFirst", "Prtr.Tests")]
