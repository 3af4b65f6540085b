"""What words did: life events, topics, how even conversations are; meaning; a language model of the user's own."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0007_network'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='model',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='interaction',
            name='act_places',
            field=models.TextField(db_default=''),
        ),
        migrations.AddField(
            model_name='interaction',
            name='questions',
            field=models.IntegerField(db_default=0),
        ),
        migrations.AddField(
            model_name='interaction',
            name='read_by',
            field=models.SmallIntegerField(db_default=0),
        ),
        migrations.AddField(
            model_name='interaction',
            name='words',
            field=models.IntegerField(db_default=0),
        ),
        migrations.AddField(
            model_name='tie',
            name='two_sided',
            field=models.JSONField(null=True),
        ),
        migrations.CreateModel(
            name='LifeEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('whose', models.CharField(max_length=9)),
                ('name', models.TextField(default='')),
                ('start', models.IntegerField()),
                ('end', models.IntegerField()),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.account')),
                ('interaction', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.interaction')),
            ],
            options={
                'indexes': [models.Index(fields=['account', 'kind'], name='life_event_kind'), models.Index(fields=['account', 'whose', 'name'], name='life_event_of_name')],
                'constraints': [models.UniqueConstraint(fields=('interaction', 'kind', 'whose', 'start'), name='life_event_once')],
            },
        ),
        migrations.CreateModel(
            name='Meaning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(max_length=16)),
                ('line', models.TextField()),
                ('key', models.CharField(max_length=32)),
                ('vector', models.BinaryField()),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.account')),
                ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.person')),
            ],
            options={
                'indexes': [models.Index(fields=['account', 'person'], name='meaning_person')],
                'constraints': [models.UniqueConstraint(fields=('person', 'key'), name='meaning_once')],
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('term', models.TextField()),
                ('key', models.TextField()),
                ('weight', models.FloatField()),
                ('last', models.DateField()),
                ('source', models.CharField(max_length=8)),
                ('evidence', models.JSONField(default=list)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.account')),
                ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.person')),
            ],
            options={
                'indexes': [models.Index(fields=['account', 'key'], name='topic_key')],
                'constraints': [models.UniqueConstraint(fields=('person', 'key'), name='topic_once')],
            },
        ),
    ]
