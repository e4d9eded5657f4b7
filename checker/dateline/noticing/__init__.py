"""What a document says about time, people and text: functions of one document, remembered once a document."""
