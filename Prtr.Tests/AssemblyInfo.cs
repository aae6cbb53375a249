[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer("Prtr.Tests.BrowserFirst", "Prtr.Tests")]
